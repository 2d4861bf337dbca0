import { threadTasks } from '#app/platform/threads/thread-pool.server.ts'

const tables = threadTasks<typeof import('./programmes/read-table.ts')>(
	new URL('./programmes/read-table.ts', import.meta.url),
)
const reading = threadTasks<typeof import('./read-workbook.ts')>(
	new URL('./read-workbook.ts', import.meta.url),
)
const ledgers = threadTasks<typeof import('./ledgers/read-ledger-file.ts')>(
	new URL('./ledgers/read-ledger-file.ts', import.meta.url),
)
const lists = threadTasks<typeof import('./reference-lists/read-list-file.ts')>(
	new URL('./reference-lists/read-list-file.ts', import.meta.url),
)
const writing = threadTasks<typeof import('./write-workbook.ts')>(
	new URL('./write-workbook.ts', import.meta.url),
)

/** `readTableFile` in a thread: the largest table takes several seconds. */
export const readTableInThread = tables('readTableFile', { pool: 'received', seconds: 60 })

/** `readWorkbookFile` in a thread. */
export const readWorkbookInThread = reading('readWorkbookFile', { pool: 'received', seconds: 60 })

/** `readLedgerFile` in a thread. */
export const readLedgerInThread = ledgers('readLedgerFile', { pool: 'received', seconds: 60 })

/** `readListFile` in a thread. */
export const readListInThread = lists('readListFile', { pool: 'received', seconds: 60 })

/** `writeWorkbook` in a thread. */
export const writeWorkbookInThread = writing('writeWorkbook', { pool: 'made', seconds: 30 })
