import type { Work } from '#app/platform/work/work-costs.ts'

/** What a file costs by the end of its name, where a route makes several. */
const byEnding: Record<string, Work> = {
	csv: 'table',
	docx: 'document',
	ics: 'data',
	json: 'data',
	pdf: 'pdf',
	png: 'picture',
	svg: 'data',
	xlsx: 'book',
	xml: 'data',
}

const NAMED = 'byEnding'

/** What a route without a page costs those who load it. A route that is not named here is reported by the tests. */
export const fileCosts: Record<string, Work | typeof NAMED> = {
	'routes/[.]well-known.jwks[.]json': 'light',
	'routes/account_.data[.]json': 'table',
	'routes/account_.factors_.passkey': 'light',
	'routes/administration.emails_.templates.$name.html': 'data',
	'routes/administration.iati_.$file': 'light',
	'routes/allocations.$runId_.record[.]json': 'table',
	'routes/appearance': 'light',
	'routes/audit-seals.$sealId[.]json': 'data',
	'routes/calendar.$file': 'data',
	'routes/deliveries.$deliveryId_.files.$fileId': 'light',
	'routes/deliveries.$deliveryId_.handover-record[.]json': 'data',
	'routes/deliveries.$deliveryId_.handover-record[.]pdf': 'pdf',
	'routes/deliveries.$deliveryId_.training_.$ledger[.]xlsx': 'book',
	'routes/deliveries.$deliveryId_.training_.certificates.$nomineeId[.]pdf': 'pdf',
	'routes/deliveries.$deliveryId_.training_.nominees.$nomineeId[.]json': 'data',
	'routes/dev.charts.$file': NAMED,
	'routes/dev.inbox.$noticeId.html': 'light',
	'routes/dev.inbox.$noticeId.source': 'light',
	'routes/embed.$release.$table_.$file': NAMED,
	'routes/figures.charts.$file': NAMED,
	'routes/figures.export.$file': NAMED,
	'routes/files.$token': 'light',
	'routes/iati.$file': 'light',
	'routes/jobs.$jobId_.file': 'light',
	'routes/language': 'light',
	'routes/lists.$list.$file': NAMED,
	'routes/notes-verbales.$noteId.scan': 'light',
	'routes/open.$release.$file': NAMED,
	'routes/open.catalog[.]jsonld': 'data',
	'routes/overview[.]csv': 'table',
	'routes/overview[.]xlsx': 'book',
	'routes/pipeline.$file': NAMED,
	'routes/programmes.export[.]csv': 'table',
	'routes/programmes.export[.]xlsx': 'book',
	'routes/releases.$releaseId_.dataset[.]json': 'data',
	'routes/reports.$reportId_.$file': NAMED,
	'routes/reports.agenda-annex_.$file': NAMED,
	'routes/requests.$requestId.attachments.$attachmentId': 'light',
	'routes/requests.$requestId.clarification.$place_.save': 'light',
	'routes/requests.$requestId.draft.$section_.save': 'light',
	'routes/requests.$requestId.draft.needs.$needId.$section_.save': 'light',
	'routes/requests.$requestId.draft.workbook_.file': 'book',
	'routes/requests.$requestId.filing[.]json': 'data',
	'routes/requests.$requestId.filing[.]pdf': 'pdf',
	'routes/requests.$requestId.history[.]csv': 'table',
	'routes/requests.$requestId.needs.$needId.referral.$file': NAMED,
	'routes/requests.$requestId.receipt[.]json': 'data',
	'routes/requests.$requestId.receipt[.]pdf': 'pdf',
	'routes/requests.$requestId.translations': 'light',
	'routes/session': 'light',
	'routes/sign-in_.factor_.passkey': 'light',
	'routes/sign-in_.office': 'light',
	'routes/sign-out': 'light',
	'routes/states.$iso3_.$file': NAMED,
	'routes/views.columns': 'light',
}

/** What loading a route without a page costs. */
export function costOfFile(route: string, path: string): Work {
	const cost = fileCosts[route] ?? 'pdf'
	return cost === NAMED ? (byEnding[path.slice(path.lastIndexOf('.') + 1)] ?? 'data') : cost
}
