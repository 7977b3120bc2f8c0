import app from '../../../locales/nl/app.json' with { type: 'json' }
import failure from '../../../locales/nl/failure.json' with { type: 'json' }
import jobs from '../../../locales/nl/jobs.json' with { type: 'json' }
import journal from '../../../locales/nl/journal.json' with { type: 'json' }
import overview from '../../../locales/nl/overview.json' with { type: 'json' }
import rowProblem from '../../../locales/nl/rowProblem.json' with { type: 'json' }
import systems from '../../../locales/nl/systems.json' with { type: 'json' }
import tasks from '../../../locales/nl/tasks.json' with { type: 'json' }
import ui from '../../../locales/nl/ui.json' with { type: 'json' }
import workspace from '../../../locales/nl/workspace.json' with { type: 'json' }

/** What the frame and its first page say, fetched as one piece. */
export const frameTexts = { app, failure, jobs, journal, overview, rowProblem, systems, tasks, ui, workspace }
