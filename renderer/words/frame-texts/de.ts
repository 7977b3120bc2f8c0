import app from '../../../locales/de/app.json' with { type: 'json' }
import failure from '../../../locales/de/failure.json' with { type: 'json' }
import jobs from '../../../locales/de/jobs.json' with { type: 'json' }
import journal from '../../../locales/de/journal.json' with { type: 'json' }
import overview from '../../../locales/de/overview.json' with { type: 'json' }
import rowProblem from '../../../locales/de/rowProblem.json' with { type: 'json' }
import systems from '../../../locales/de/systems.json' with { type: 'json' }
import tasks from '../../../locales/de/tasks.json' with { type: 'json' }
import ui from '../../../locales/de/ui.json' with { type: 'json' }
import workspace from '../../../locales/de/workspace.json' with { type: 'json' }

/** What the frame and its first page say, fetched as one piece. */
export const frameTexts = { app, failure, jobs, journal, overview, rowProblem, systems, tasks, ui, workspace }
