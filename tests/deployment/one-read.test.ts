import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { read } from './read.ts'

/** Loaders of signed-in people that are not one read transaction, each with the reason. */
const exceptions: Record<string, string> = {
	'account_.data': 'reads nothing: the data is returned by its action, which records it',
	'account_.data[.]json': 'reads nothing: it leads to the form that requests the file',
	'administration._index': 'reads nothing: links by role',
	'administration.emails_.templates.$name._index': 'reads nothing: a template filled with samples',
	'administration.emails_.templates.$name.html': 'reads nothing: a template filled with samples',
	'administration.emails_.templates._index': 'reads nothing: the templates of e-mails',
	'administration.iati_.$file': 'one read, then waits for the file store',
	'administration.jobs': 'the queue has its own tables and connection',
	'administration.permissions': 'reads nothing: the charts',
	'administration.system-status': 'waits for the file store and the scanner, without holding a connection',
	'allocations.$runId_.record[.]json': 'records that the run was exported, then reads it at once',
	'deliveries.$deliveryId_.handover-record[.]pdf': 'one read, then the pages of the record',
	'deliveries.$deliveryId_.training_.certificates.$nomineeId[.]pdf':
		'one read, then the page of the certificate',
	'deliveries.$deliveryId_.training_.nominees.$nomineeId[.]json':
		'reads nothing: it leads to the page with the button',
	'administration.states.new': 'reads nothing: an empty form',
	'exports.$what': 'reads nothing: the form that asks for the reason',
	'notifications_.$noticeId': 'marks one notification as read and leads to what it is about',
	'lists.$list.$file': 'records that the list was exported, then reads it in parts',
	'jobs.$jobId_.file': 'one read, then records that the file was taken and waits for the file store',
	'states.$iso3_.$file': 'one read, then the pages of the briefing',
	'views.new': 'reads nothing: an empty form',
	'overview[.]csv': 'one read, then records that it was exported',
	'programmes.export[.]csv': 'records that the catalogue was exported, then streams it in parts',
	'programmes.export[.]xlsx': 'records that the catalogue was exported, then streams it in parts',
	'requests.new': 'reads nothing: an empty form',
	'figures.export.$file': 'one read, then records that it was exported',
	'overview[.]xlsx': 'one read, then records that it was exported',
	'pipeline.$file': 'one read, then records that it was exported',
	'reports.$reportId_.$file': 'one read, then the pages of the report',
	'reports.agenda-annex_.$file': 'one read, then records that it was exported',
	'figures.charts.$file': 'one read, then the picture as a file',
	'figures.definitions': 'reads nothing: what each figure counts',
	'files.$token': 'waits for the file store, after one read of the row',
	'requests.$requestId.attachments.$attachmentId': 'waits for the file store, after one read of the row',
	'requests.$requestId.draft.workbook_.file': 'one read, then a thread that writes the workbook',
	'requests.$requestId.due-diligence': 'one read, then the layout of the chart',
	'requests.$requestId.filing[.]pdf': 'one read, then the pages of the request',
	'requests.$requestId.history[.]csv': 'records that the history was exported, then reads it at once',
	'requests.$requestId.needs.$needId.process-chart': 'one read, then the layout of the chart',
	'requests.$requestId.process-chart': 'one read, then the layout of the charts',
	'requests.$requestId.receipt[.]pdf': 'one read, then the pages of the receipt',
	'notes-verbales.$noteId.scan': 'waits for the file store, after one read of the row',
}

const routes = readdirSync('app/routes', { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.tsx?$/.test(path))
	.map((path) => ({
		name: path.replace(/(\/route)?\.tsx?$/, ''),
		text: read(`app/routes/${path}`),
	}))

const withLoader = (kind: string) =>
	routes.filter(({ text }) => text.includes(`export const loader = ${kind}(`)).map(({ name }) => name)

test('a page reads in one transaction, which can change nothing', () => {
	expect(withLoader('signedInLoader').sort()).toEqual(Object.keys(exceptions).sort())
	expect(withLoader('readingLoader').length).toBeGreaterThan(25)
})

test('no route opens a transaction of its own', () => {
	const own = routes.filter(({ text }) => /\b(withActor|withinSystem|readAs)\(/.test(text))
	expect(own.map(({ name }) => name)).toEqual([])
})
