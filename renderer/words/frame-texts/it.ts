import app from '../../../locales/it/app.json' with { type: 'json' }
import failure from '../../../locales/it/failure.json' with { type: 'json' }
import jobs from '../../../locales/it/jobs.json' with { type: 'json' }
import journal from '../../../locales/it/journal.json' with { type: 'json' }
import overview from '../../../locales/it/overview.json' with { type: 'json' }
import rowProblem from '../../../locales/it/rowProblem.json' with { type: 'json' }
import systems from '../../../locales/it/systems.json' with { type: 'json' }
import tasks from '../../../locales/it/tasks.json' with { type: 'json' }
import ui from '../../../locales/it/ui.json' with { type: 'json' }
import workspace from '../../../locales/it/workspace.json' with { type: 'json' }

/** What the frame and its first page say, fetched as one piece. */
export const frameTexts = { app, failure, jobs, journal, overview, rowProblem, systems, tasks, ui, workspace }
