import { getOutgoingEmails } from '#app/domain/administration/outgoing-emails.server.ts'
import { getAllocationList } from '#app/domain/allocation/list-allocations.server.ts'
import { findSimilarNeeds } from '#app/domain/bundles/find-similar-needs.server.ts'
import { getBundleList } from '#app/domain/bundles/list-bundles.server.ts'
import { listDue } from '#app/domain/calendar/list-due.server.ts'
import { getDeliveryBoard, getDeliveryList } from '#app/domain/deliveries/list-deliveries.server.ts'
import { listAttachments } from '#app/domain/drafts/attachment-reading.server.ts'
import { getIndicators } from '#app/domain/indicators/indicators-of.server.ts'
import { getMatching } from '#app/domain/matching/get-matching.server.ts'
import { getMessages } from '#app/domain/messages/get-messages.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getPracticeList } from '#app/domain/practices/list-practices.server.ts'
import { getScoring } from '#app/domain/priority/get-scoring.server.ts'
import { getProgramme } from '#app/domain/programmes/get-programme.server.ts'
import { listReports } from '#app/domain/report/editing/list-reports.server.ts'
import { getCase } from '#app/domain/requests/get-case.server.ts'
import { exportHistory, getHistory } from '#app/domain/requests/get-history.server.ts'
import { getNeedProcessChart, getRequestProcessChart } from '#app/domain/requests/get-process-chart.server.ts'
import { getRequest } from '#app/domain/requests/get-request.server.ts'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import { listSampleMail } from '#app/domain/sample-inbox/list-sample-mail.server.ts'
import { getFiledContent } from '#app/domain/submissions/filing-content.server.ts'
import { getChanges } from '#app/domain/submissions/get-changes.server.ts'
import { getFiling } from '#app/domain/submissions/get-filing.server.ts'
import { getReceipt } from '#app/domain/submissions/receipt.server.ts'
import { getSharing } from '#app/domain/visibility/sharing.server.ts'
import { listWork } from '#app/domain/work/list-work.server.ts'
import { getWorkload } from '#app/domain/workload/get-workload.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { listRequests } from '#tests/support/pages.ts'
import { asOwner } from './database.ts'
import { donorView } from './donor-view.ts'
import { asked, exporting } from './downloads.ts'
import { needPage, requestPage } from './record-pages.ts'
import { programmes } from './world.ts'

type Place = { id: string; needId: string }
type Read = (actor: Actor, place: Place) => Promise<unknown>

/** Pages about one request. */
export const pages: Record<string, Read> = {
	page: (actor, { id }) => getRequest(actor, id),
	filing: (actor, { id }) => getFiling(actor, id),
	filed: (actor, { id }) => getFiledContent(actor, id),
	changes: (actor, { id }) => getChanges(actor, id),
	history: (actor, { id }) => getHistory(actor, id),
	export: async (actor, { id }) =>
		exportHistory(exporting(actor), id, await asked(exporting(actor), 'history', id)),
	replay: (actor, { id }) => replayRequest(actor, id),
	case: (actor, { id }) => getCase(actor, id),
	receipt: (actor, { id }) => getReceipt(actor, id),
	attachments: (actor, { id }) => listAttachments(actor, id),
	thread: (actor, { id }) => getMessages(actor, { requestId: id, needId: null }),
	needThread: (actor, { id, needId }) => getMessages(actor, { requestId: id, needId }),
	chart: (actor, { id }) => getRequestProcessChart(actor, id),
	needChart: (actor, { needId }) => getNeedProcessChart(actor, needId),
	need: (actor, { needId }) => getNeed(actor, needId),
	matching: (actor, { needId }) => getMatching(actor, needId),
	priority: (actor, { needId }) => getScoring(actor, needId),
	overlap: (actor, { needId }) => findSimilarNeeds(actor, needId),
	indicators: (actor, { needId }) => getIndicators(actor, { needId }),
	overview: (actor, { id }) => requestPage(actor, id),
	needOverview: (actor, { needId }) => needPage(actor, needId),
	sharing: (actor, { id }) => getSharing(actor, id),
}

/** Pages about many requests. */
export const lists: Record<string, Read> = {
	requests: (actor) => listRequests(actor),
	found: (actor) => listRequests(actor, { filters: { text: ['CANARYTITLE'] } }),
	work: (actor) => listWork(actor),
	deliveries: (actor) => getDeliveryList(actor, new URLSearchParams()),
	board: (actor) => getDeliveryBoard(actor, new URLSearchParams()),
	due: (actor) => listDue(actor),
	workload: (actor) => getWorkload(actor),
	allocations: (actor) => getAllocationList(actor, new URLSearchParams()),
	bundles: (actor) => getBundleList(actor, new URLSearchParams()),
	practices: (actor) => getPracticeList(actor, new URLSearchParams(), 'en'),
	reports: (actor) => listReports(actor, undefined),
	programme: (actor) => getProgramme(actor, programmes.training),
	overview: (actor) => donorView(actor),
	parked: (actor) => getOutgoingEmails(actor, new URLSearchParams()),
	kept: () => listSampleMail(),
}

/** Returns everything that a person can read there, as one text; rejected pages are omitted. */
export async function toldIn(reads: Record<string, Read>, actor: Actor, place: Place): Promise<string> {
	const told: unknown[] = []
	for (const read of Object.values(reads)) {
		try {
			told.push(await read(actor, place))
		} catch (error) {
			const isRefused = error instanceof Error && 'code' in error
			if (!isRefused || !['not-found', 'refused', 'conflict'].includes(String(error.code))) throw error
		}
	}
	return JSON.stringify(told)
}

/** Tables that record every access, whatever is requested. */
const atTheDoor = ['session', 'rate_limit', 'sign_in_event', 'access_log_entry', 'last_look']

/** A row as text. A notification counts as read once its own page was opened. */
const textOf = (name: string) => (name === 'notice' ? `(to_jsonb(t) - 'read_at')::text` : 't::text')

type Counted = { name: string; rows: string }
const count = (names: string[]) =>
	names
		.map(
			(name) =>
				`select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtext(${textOf(name)})::bigint), 0) as rows from "${name}" t`,
		)
		.join(' union all ')

/**
 * Returns the number of rows and a digest of each table: unchanged tables have equal values. Most tables show all rows
 * only to the system, those of sign-in only to the owner of the tables.
 */
export async function kept(): Promise<Record<string, string>> {
	const tables = await asOwner<{ name: string; open: boolean }>(
		`select tablename as name, has_table_privilege('app_user', quote_ident(tablename), 'select') as open
			from pg_tables where schemaname = 'public' and tablename <> all($1) order by 1`,
		[atTheDoor],
	)
	const named = (open: boolean) => tables.filter((table) => table.open === open).map(({ name }) => name)
	const inside = await withActor(systemActor, (tx) => tx.$queryRawUnsafe<Counted[]>(count(named(true))))
	const closed = await asOwner<Counted>(count(named(false)))
	return Object.fromEntries([...inside, ...closed].map(({ name, rows }) => [name, rows]))
}
