import { threadTasks } from '#app/platform/threads/thread-pool.server.ts'

const tables = threadTasks<typeof import('./programmes/read-table.ts')>(
	'#app/workbook/programmes/read-table.ts',
)
const reading = threadTasks<typeof import('./read-workbook.ts')>('#app/workbook/read-workbook.ts')
const writing = threadTasks<typeof import('./write-workbook.ts')>('#app/workbook/write-workbook.ts')

/** `readTableFile` in a thread: the largest table takes some seconds. */
export const readTableInThread = tables('readTableFile', { pool: 'received', seconds: 60 })

/** `readWorkbookFile` in a thread. */
export const readWorkbookInThread = reading('readWorkbookFile', { pool: 'received', seconds: 60 })

/** `writeWorkbook` in a thread. */
export const writeWorkbookInThread = writing('writeWorkbook', { pool: 'made', seconds: 30 })
