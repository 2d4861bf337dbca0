import { asOwner } from './database.ts'
import { look } from './steps.ts'

// Every column that can contain text is listed here, so that new ones are considered.

const words = (columns: string) => columns.split(' ')

/** User input, by table. E-mails never contain any of it. */
const typed: Record<string, string> = {
	authority: 'name address website',
	state: 'treaty_status_source convention_status_source',
	person: 'title',
	invitation: 'title',
	post: 'title',
	tenure: 'reason',
	note_verbale: 'verification named file_name',
	state_contact: 'mission_phone mission_address',
	passkey: 'name',
	factor_recovery: 'reason identified_by refusal',
	exemption: 'reference reason',
	request: 'title answers',
	need: 'title answers state_comment urgency_reason',
	need_line: 'description',
	removed_need: 'title kept',
	attachment: 'name reason about',
	attachment_text: 'text',
	submission_version: 'content',
	revised_answers: 'answers',
	question: 'text answer',
	decision: 'reason',
	programme: 'summary section implementing_entity contributions prerequisites evaluation_plan',
	cohort: 'place',
	delivery: 'record',
	due_diligence_case: 'recipients record',
	saved_view: 'name query',
	rate: 'source',
	unit_price: 'source',
	job: 'input',
	search_synonym: 'phrases',
	recusal: 'reason',
	deputy: 'reason',
	note: 'text',
	message: 'text',
	machine_translation: 'text corrected_text',
	priority_score: 'scores',
	allocation_run: 'scope inputs settings solver outcome reason error',
	allocation_line: 'explanation departure outcome',
	bundle: 'title note',
	joint_need: 'title',
	joint_part: 'reason',
	practice: 'title problem done helped hindered results resources reason',
	report: 'symbol session reason',
	report_text: 'text',
	report_comment: 'text',
	measurement: 'reached note',
	correction: 'before after reason answer',
	course: 'plan budget',
	nominee: 'name post unit email supervisor remark',
	certificate: 'name',
	participant_follow_up: 'comment early_reason',
	equipment_line: 'description remarks',
	equipment_item: 'serial_number',
	equipment_check: 'remarks early_reason',
	equipment_contract: 'supplier',
	shipment: 'carrier waybill insurance port exemption',
	handover: 'place conditions office_name office_title state_name state_title',
	advisory_draft: 'title summary comments',
	expert_day: 'expert work',
}

/** Addresses and names that some e-mails may contain; the test of each decides which. */
const named: Record<string, string> = {
	state: 'names',
	programme: 'titles',
	person: 'name email',
	invitation: 'name email',
	post: 'mail_address',
	state_contact: 'mission_name mission_email',
	partner_organization: 'name focal_point email',
	note_verbale: 'number sender_address listed_address',
	request: 'reference',
	receipt: 'reference',
	undeliverable_address: 'address',
	received_email: 'sender',
	handover: 'number',
	certificate: 'number',
}

/** Text that the application writes: codes, states, settings, records of mail and sign-in. */
const ownWords: Record<string, string> = {
	state: 'region subregion treaty_status convention_status',
	partner_organization: 'languages',
	person: 'image donor regions nationality time_zone',
	invitation: 'donor regions nationality',
	post: 'donor regions',
	tenure: 'ended',
	note_verbale: 'verified_by file_status',
	session: 'ip_address user_agent challenge',
	account: 'password scope',
	verification: 'identifier value',
	factor: 'secret',
	passkey: 'transports',
	account_link: 'purpose value',
	sign_in_event: 'kind path network user_agent detail',
	access_log_entry: 'role what',
	removal: 'class details',
	audit_seal: 'heads',
	request: 'status snapshot due_diligence region reopening',
	need: 'status snapshot themes part region outcome computed_outcome outcome_reasons state_useful set_urgency settled_zeros',
	need_line: 'category unit',
	attachment: 'status purpose',
	section_edit: 'place fields',
	submission_version: 'cause',
	decision: 'outcome',
	programme:
		'donors countries regions excluded_countries themes topics categories delivery_modes languages level currency capacity_unit capacities',
	cohort: 'language',
	delivery: 'status donors snapshot next_what categories',
	clock_run: 'stage stopped_by',
	// User input of a step is in its event; it cannot be changed, and e-mails never read it.
	audit_entry: 'chain actor_role on_behalf_of event from to',
	audit_head: 'chain',
	notice:
		'address template facts status last_error recipient subject html text calendar conversation failure suppressed_because in_place_of',
	email_setting: 'kind',
	last_look: 'kind',
	messages_read: 'conversation',
	mail_domain: 'domain last_failure',
	received_email: 'outcome reason',
	due_diligence_case: 'status snapshot',
	note: 'mentioned',
	machine_translation: 'place from_language engine',
	column_right: 'table_name column_name role statuses',
	entry_right: 'role',
	officer_load: 'subject status',
	search_entry: 'subject kind',
	attachment_text: 'outcome',
	search_touch: 'subject',
	need_fact:
		'region subregion groups classification consents kind themes urgency level status party outcome learners pieces currency',
	figure: 'release period filter table dims',
	figure_run: 'release',
	rate: 'currency',
	unit_price: 'item unit',
	pipeline_run: 'groups',
	pipeline_need: 'kind theme region lines urgency basis',
	pipeline_answer: 'status answers',
	dataset: 'made_by code_version',
	release: 'period status stage error ordered_by released_by',
	release_cell: 'table dims measure',
	release_audit: 'table',
	// Words of several States and records, or of the field.
	search_word: 'word',
	reservation: 'lines',
	reserved_sum: 'category unit',
	saved_view: 'list role shared_with alert',
	job: 'role sight kind status problem',
	iati_build: 'status stage errors problem',
	iati_fault: 'rule field',
	iati_file: 'name',
	search_walk: 'place',
	setting: 'value',
	calendar_setting: 'holidays source',
	clock_ring: 'ring',
	priority_score: 'weights',
	allocation_run: 'stage',
	bundle: 'theme language',
	joint_need: 'themes members',
	joint_part: 'status readers',
	practice: 'status themes recommendations articles languages involved',
	report: 'status',
	report_paragraph: 'chapter',
	measurement: 'recorded_by',
	correction: 'entry proposed_by status decided_by',
	course: 'currency days',
	nominee: 'language',
	certificate: 'language reason',
	participant_follow_up: 'by',
	equipment_line: 'unit',
	equipment_check: 'recorded_by',
	equipment_contract: 'currency lines',
	shipment: 'currency lines',
	handover: 'mode office_signed_by state_signed_by',
	advisory_draft: 'shared_by',
	expert_day: 'recorded_by',
}

/** Column names that show that they contain no text. */
const codes =
	/(^|_)(id|ids|iso3|sha256|hash|digest|key|token|code|codes|jws|signature|types?|salt|m49)$|^_prisma/

type Column = { table: string; column: string; type: string }

const columnsOf = async (): Promise<Column[]> =>
	(
		await asOwner<Column>(
			`select table_name as table, column_name as column, udt_name as type from information_schema.columns
			where table_schema = 'public' and udt_name in ('text', 'varchar', '_text', 'jsonb', 'json') order by 1, 2`,
		)
	).filter(({ table, column }) => !codes.test(column) && !table.startsWith('_prisma'))

const isIn = (list: Record<string, string>, { table, column }: Column) =>
	words(list[table] ?? '').includes(column)

/** Returns columns in none of the lists or in more than one, and listed columns that do not exist. */
export async function misplacedColumns(): Promise<string[]> {
	const there = await columnsOf()
	const listed = [typed, named, ownWords].flatMap((list) =>
		Object.entries(list).flatMap(([table, columns]) => words(columns).map((column) => `${table}.${column}`)),
	)
	const found = there.map(({ table, column }) => `${table}.${column}`)
	return [
		...found.filter((name) => listed.filter((each) => each === name).length !== 1),
		...listed.filter((name) => !found.includes(name)),
	]
}

/** Returns the unique word for a column. */
export const canaryOf = (table: string, column: string) => `CANARY-${table}-${column}`
export const canaryPattern = /CANARY-[\w.-]+/g

/** Replaces each text of a stored object that is not a code with the word. */
export function planted(value: unknown, canary: string): unknown {
	if (typeof value === 'string') return /^[\w.:+@-]*$/.test(value) ? value : canary
	if (Array.isArray(value)) return value.map((each) => planted(each, canary))
	if (typeof value !== 'object' || value === null) return value
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, planted(each, canary)]))
}

/** The same with one more element, so that an empty list contains a word too. */
const withOneMore = (value: unknown, canary: string): unknown => {
	if (!Array.isArray(value)) return { ...(planted(value ?? {}, canary) as object), planted: canary }
	return value.length > 0 ? planted(value, canary) : [{ planted: canary }]
}

/** Writes a unique word into every column of user input, in all rows. Answers have received their own words before. */
export async function plantColumns(): Promise<void> {
	const wanted = (await columnsOf()).filter((column) => isIn(typed, column))
	for (const table of new Set(wanted.map(({ table }) => table)))
		await past(table, async () => {
			for (const each of wanted.filter((column) => column.table === table)) await plantColumn(each)
		})
}

/** Changes a table regardless of its policies and the triggers that protect its rows. */
export async function past(table: string, work: () => Promise<unknown>): Promise<void> {
	const [{ forced } = { forced: false }] = await asOwner<{ forced: boolean }>(
		`select relforcerowsecurity as forced from pg_class where oid = '"${table}"'::regclass`,
	)
	await asOwner(`alter table "${table}" no force row level security, disable trigger user`)
	await work()
	await asOwner(`alter table "${table}" ${forced ? '' : 'no'} force row level security, enable trigger user`)
}

async function plantColumn(each: Column) {
	const { table, column, type } = each
	const canary = canaryOf(table, column)
	if (type === 'jsonb') return plantObjects(each, canary)
	const value = type === '_text' ? [canary] : canary
	// A source stands with a status and its date only.
	const [, status] = /^(\w+_status)_source$/.exec(column) ?? []
	if (status)
		await asOwner(`update state set ${status} = 'party', ${status}_on = '2004-01-28', ${status}_source = ''`)
	await asOwner(`update "${table}" set "${column}" = $1`, [value])
}

async function plantObjects({ table, column }: Column, canary: string) {
	const rows = await asOwner<{ at: string; value: unknown }>(
		`select ctid::text as at, "${column}" as value from "${table}"`,
	)
	for (const { at, value } of rows)
		await asOwner(`update "${table}" set "${column}" = $1 where ctid = $2::tid`, [
			JSON.stringify(withOneMore(value, canary)),
			at,
		])
}

/** Returns the columns of user input without such a word. */
export async function columnsWithout(): Promise<string[]> {
	const found = await Promise.all(
		(await columnsOf())
			.filter((column) => isIn(typed, column))
			.map(({ table, column }) =>
				look((tx) =>
					tx.$queryRawUnsafe<unknown[]>(
						`select 1 from "${table}" where "${column}"::text like '%${canaryOf(table, column)}%' limit 1`,
					),
				).then((rows) => (rows.length === 0 ? [`${table}.${column}`] : [])),
			),
	)
	return found.flat()
}
