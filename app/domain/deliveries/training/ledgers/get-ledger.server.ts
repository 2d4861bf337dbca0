import { textIn } from '#app/domain/core/names-of.server.ts'
import { loadMatchingSettings } from '#app/domain/matching/matching-settings.server.ts'
import type { CellColumn } from '#app/forms/cells.ts'
import { type LedgerName, type LedgerSort, ledgerListSpec } from '#app/forms/lists/ledger-list.ts'
import { type ListAddress, listOrder, readListAddress } from '#app/forms/lists/list-address.ts'
import { sortedRows } from '#app/forms/lists/short-lists.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Language } from '#workflows/languages.ts'
import { recordOf } from '#workflows/names.ts'
import { shownDeliveryStatus } from '#workflows/status-line.ts'
import { womenShare } from '#workflows/training/participants.ts'
import { correctionsOf } from '../../corrections-of.server.ts'
import { needOfDelivery } from '../../find-filed.server.ts'
import { readTraining, type Training } from '../find-training.server.ts'
import { type Participant, participantsOf } from '../participants-of.server.ts'
import type { Ledger } from './ledger.ts'
import { ledgerTabs } from './ledger-tabs.server.ts'
import { ledgers } from './ledgers.server.ts'

/** What an address asks of a ledger. */
export type LedgerAsked = { name: LedgerName; params: URLSearchParams; language: Language }

/**
 * One ledger of a course, as its address filters and sorts it: a page of people with their cells. `kept` are people who
 * are shown whatever the filters, because something that was typed for them was not stored.
 */
export function getLedger(
	actor: Actor,
	deliveryId: string,
	asked: LedgerAsked,
	kept: readonly string[] = [],
) {
	return readAs(actor, async (read) => {
		const training = await readTraining(read, deliveryId)
		if (!training.seesPeople) throw new DomainError('not-found')
		const [people, { womenTarget }] = await Promise.all([
			participantsOf(read, deliveryId),
			loadMatchingSettings(read),
		])
		const confirmed = people.filter(({ takesPart }) => takesPart)
		const sheet = sheetOf(training, people, asked)
		const { rows, previous, next } = pageOf(sheet.rows, sheet.address, kept)
		return {
			id: deliveryId,
			name: asked.name,
			state: training.status,
			status: shownDeliveryStatus(training.status, actor.role),
			need: await read.models((tx) => needOfDelivery(tx, actor, training)),
			programme: textIn(training.programme.titles, asked.language),
			seats: training.quantity,
			days: training.course.days,
			passMark: training.course.passMark,
			/** Those who took part, for forms about one of them. */
			taking: confirmed
				.filter(({ wasAbsent }) => !wasAbsent)
				.map((person) => ({ id: person.id, name: person.name, post: person.post })),
			valid: confirmed.flatMap(({ id, name, certificate }) =>
				certificate && !certificate.revokedAt ? [{ id, name, number: certificate.number }] : [],
			),
			corrections: await correctionsOf(read, training.needId),
			mayManage: training.mayManage,
			mayNominate: training.mayNominate,
			isOpen: sheet.isOpen,
			address: sheet.address,
			columns: sheet.columns,
			shown: sheet.shown,
			rows: rows.map(shownPerson),
			previous,
			next,
			total: sheet.rows.length,
			/** Of those who were to be shown, who is not in this ledger any more. */
			gone: people
				.filter(({ id }) => kept.includes(id) && !sheet.listed.some(({ person }) => person.id === id))
				.map(({ id, name }) => ({ id, name })),
			named: people.filter(({ status }) => status !== 'withdrawn').length,
			confirmed: confirmed.length,
			women: { share: womenShare(confirmed), target: womenTarget },
			missing: sheet.listed.filter(({ isMissing }) => isMissing).length,
			of: sheet.listed.length,
			daysEntered: recordOf(asked.name === 'attendance' ? training.course.days : [], (day) =>
				countEntered(sheet.listed, day),
			),
			tabs: ledgerTabs(training, people),
		}
	})
}
export type LedgerPage = Awaited<ReturnType<typeof getLedger>>
export type LedgerRow = LedgerPage['rows'][number]

const countEntered = (rows: readonly SheetRow[], column: string) =>
	rows.filter(({ cells }) => (cells[column] ?? '') !== '').length

type SheetRow = {
	person: Participant
	/** Its number in the order in which people were named, from 1. */
	place: number
	cells: Record<string, string>
	/** Whether something is still to be entered or done, as far as it is shown. */
	isMissing: boolean
	/** The shown columns that can be entered. */
	free: string[]
}

/** All people of a ledger whom an address leaves, in its order, with the columns that are shown and entered. */
export function sheetOf(
	training: Training,
	people: readonly Participant[],
	{ name, params, language }: LedgerAsked,
) {
	const ledger = ledgers[name]
	const spec = ledgerListSpec(training.id, name)
	const address = readListAddress(spec, params)
	const columns = ledger.columns(training)
	const isOpen = ledger.isOpen(training)
	const all = people.filter(ledger.lists)
	const shown =
		name === 'attendance'
			? columns.filter((column) => column.name === dayOf(address, columns, all, ledger))
			: columns
	const listed = all.map((person, at): SheetRow => {
		const cells = Object.fromEntries(
			columns.map((column) => [column.name, ledger.textOf(person, column.name)]),
		)
		const inSight = shown.map((column) => column.name)
		return {
			person,
			place: at + 1,
			cells,
			isMissing: ledger.isDone
				? !ledger.isDone(person)
				: inSight.some((column) => ledger.isMissing(person, column)),
			free: isOpen ? inSight.filter((column) => ledger.closed(training, person, column) === null) : [],
		}
	})
	const rows = sortedRows(
		listed.filter((row) => passes(row, address)),
		listOrder(spec, address),
		sortValues,
		language,
	)
	return { ledger, address, columns, shown, isOpen, listed, rows }
}

/** The day that is entered: the chosen one, else the first that is not complete. */
function dayOf(
	{ filters }: Pick<ListAddress, 'filters'>,
	columns: readonly CellColumn[],
	people: readonly Participant[],
	ledger: Ledger,
) {
	const days = columns.map(({ name }) => name)
	const chosen = days.find((day) => day === filters.day?.[0])
	return chosen ?? days.find((day) => people.some((person) => ledger.isMissing(person, day))) ?? days.at(-1)
}

function passes({ person, isMissing }: SheetRow, { filters }: Pick<ListAddress, 'filters'>) {
	const words = (filters.text?.[0] ?? '').toLocaleLowerCase('und').split(/\s+/).filter(Boolean)
	const text = `${person.name} ${person.unit} ${person.post}`.toLocaleLowerCase('und')
	if (!words.every((word) => text.includes(word))) return false
	if (filters.only && !isMissing) return false
	return !filters.status || filters.status.includes(person.status)
}

const sortValues: Record<LedgerSort, (row: SheetRow) => string | number | null> = {
	place: ({ place }) => place,
	name: ({ person }) => person.name,
	unit: ({ person }) => person.unit,
	share: ({ person }) => person.presentOn.length,
	preTest: ({ person }) => person.preTest,
	postTest: ({ person }) => person.postTest,
}

/** A page of rows after or before the person whom the address names. */
function pageOf(rows: readonly SheetRow[], address: ListAddress, kept: readonly string[]) {
	const { size, after, before } = address
	const at = rows.findIndex(({ person }) => person.id === (after ?? before))
	const first = before === null ? at + 1 : Math.max(0, at - size)
	const page = rows.slice(first, first + size)
	const also = rows.filter((row) => kept.includes(row.person.id) && !page.includes(row))
	return {
		rows: [...page, ...also],
		previous: first > 0 ? (page[0]?.person.id ?? null) : null,
		next: first + size < rows.length ? (page.at(-1)?.person.id ?? null) : null,
	}
}

/** What a page shows of a person. */
const shownPerson = ({ person, place, cells, free }: SheetRow) => ({
	id: person.id,
	place,
	name: person.name,
	erased: person.erasedAt !== null,
	sex: person.sex,
	post: person.post,
	unit: person.unit,
	language: person.language,
	supervisor: person.supervisor,
	status: person.status,
	remark: person.remark,
	wasAbsent: person.wasAbsent,
	present: person.presentOn.length,
	preTest: person.preTest,
	postTest: person.postTest,
	rules: person.rules,
	certificate: person.certificate,
	followUps: person.followUps,
	cells,
	free,
})
