import app from '../../../locales/en/app.json' with { type: 'json' }
import failure from '../../../locales/en/failure.json' with { type: 'json' }
import jobs from '../../../locales/en/jobs.json' with { type: 'json' }
import journal from '../../../locales/en/journal.json' with { type: 'json' }
import overview from '../../../locales/en/overview.json' with { type: 'json' }
import rowProblem from '../../../locales/en/rowProblem.json' with { type: 'json' }
import systems from '../../../locales/en/systems.json' with { type: 'json' }
import tasks from '../../../locales/en/tasks.json' with { type: 'json' }
import ui from '../../../locales/en/ui.json' with { type: 'json' }
import workspace from '../../../locales/en/workspace.json' with { type: 'json' }

/** What the frame and its first page say, fetched as one piece. */
export const frameTexts = { app, failure, jobs, journal, overview, rowProblem, systems, tasks, ui, workspace }
