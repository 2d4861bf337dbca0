import { dayOfState } from '#workflows/calendars/day-of.ts'
import { storedDayOrNull } from '#workflows/clock/utc-day.ts'
import {
	correctableOf,
	type EntryName,
	entryNames,
	type Value,
	type ValueKind,
	type Values,
} from '#workflows/corrections/correctable.ts'
import type { LinePieces } from '#workflows/equipment/line-stages.ts'
import type { Corrected } from './find-corrected.server.ts'

/** A recorded entry that can be corrected, with its present values. */
export type Entry = {
	name: EntryName
	/** The row; '' for what a step stated. */
	id: string
	/** What tells it from others of its name: a description, a name, a number. */
	label: string
	values: Values
}

/** A correction that is judged: the entry as it stands, all of its values afterwards, and the reason. */
export type Judged = { entry: Entry; after: Values; reason: string }

type Rows = (delivery: Corrected) => Omit<Entry, 'name'>[]

/** The rows of each entry that is not what a step stated. */
const rows: Partial<Record<EntryName, Rows>> = {
	participant: ({ nominees }) =>
		nominees
			.filter(({ status }) => status === 'confirmed')
			.map(({ id, name, preTest, postTest, attendance }) => {
				const presentOn = attendance
					.filter(({ present }) => present)
					.map(({ day }) => String(storedDayOrNull(day)))
				return { id, label: name, values: { preTest, postTest, presentOn } }
			}),
	followUp: ({ nominees }) =>
		nominees.flatMap(({ id, name, followUps }) =>
			followUps
				.filter(({ early }) => !early)
				.map(({ by, stillInPost, applying }) => ({
					id: `${id}:${by}`,
					label: name,
					values: { stillInPost, applying },
				})),
		),
	satisfaction: ({ course }) => {
		const answers = course?.satisfaction ?? []
		if (answers.length === 0) return []
		const values = Object.fromEntries(
			[1, 2, 3, 4, 5].map((answer) => [`a${answer}`, answers[answer - 1] ?? 0]),
		)
		return [{ id: '', label: '', values }]
	},
	courseBudget: ({ course }) =>
		(course?.budget ?? []).map(({ item, amount }, at) => ({
			id: String(at),
			label: item,
			values: { amount },
		})),
	contract: ({ contracts }) =>
		contracts.map(({ id, supplier, amount, expectedOn }) => ({
			id,
			label: supplier,
			values: { amount, expectedOn: storedDayOrNull(expectedOn) },
		})),
	contractedLine: ({ contracts, lines }) =>
		contracts.flatMap((contract) => piecesIn(contract, contract.supplier, lines)),
	shippedLine: ({ shipments, lines }) =>
		shipments.flatMap((shipment) => piecesIn(shipment, shipment.waybill, lines)),
	loss: ({ losses, lines, stateIso3 }) =>
		losses.map(({ id, lineId, at, values }) => {
			const description = lines.find((line) => line.id === lineId)?.description
			return { id, label: [description, dayOfState(at, stateIso3)].filter(Boolean).join(': '), values }
		}),
	shipment: ({ shipments }) =>
		shipments.map(({ id, waybill, shippedOn, arrivesOn, atCustomsOn, clearedOn }) => ({
			id,
			label: waybill,
			values: {
				shippedOn: storedDayOrNull(shippedOn),
				arrivesOn: storedDayOrNull(arrivesOn),
				atCustomsOn: storedDayOrNull(atCustomsOn),
				receivedOn: storedDayOrNull(clearedOn),
			},
		})),
	inspectedLine: ({ lines }) =>
		lines
			.filter(({ ok }) => ok !== null)
			.map(({ id, description, ok, short, damaged }) => ({
				id,
				label: description,
				values: { ok, short, damaged },
			})),
	handover: ({ handover }) =>
		handover
			? [{ id: '', label: handover.number, values: { heldOn: storedDayOrNull(handover.heldOn) } }]
			: [],
	checkedLine: ({ lines }) =>
		lines.flatMap(({ id, description, checks }) =>
			checks.map(({ month, early, checkedOn, present, working, used, maintained }) => ({
				id: `${id}:${month}:${early ? 'early' : 'counted'}`,
				label: `${description} (${month})`,
				values: { checkedOn: storedDayOrNull(checkedOn), present, working, used, maintained },
			})),
		),
	expertDay: ({ expertDays }) =>
		expertDays.map(({ id, expert, day, halfDays }) => ({
			id,
			label: expert,
			values: { day: storedDayOrNull(day), halfDays },
		})),
	measurement: ({ measurements, indicators }) =>
		measurements.map(({ id, position, reached, measuredOn }) => ({
			id,
			label: indicators[position]?.indicator ?? String(position + 1),
			values: { reached, measuredOn: storedDayOrNull(measuredOn) },
		})),
}

/** The pieces of each line of a contract or a shipment; a line that was removed since is left out. */
function piecesIn(of: { id: string; lines: readonly LinePieces[] }, name: string, lines: Corrected['lines']) {
	return of.lines.flatMap(({ lineId, quantity }) => {
		const line = lines.find(({ id }) => id === lineId)
		return line
			? [{ id: `${of.id}:${lineId}`, label: `${name}: ${line.description}`, values: { quantity } }]
			: []
	})
}

/** Every entry of a delivery that can be corrected. What may be spent is not recorded, and listed apart. */
export const entriesOf = (delivery: Corrected): Entry[] =>
	entryNames.filter(isOf(delivery)).flatMap((name) => {
		const found = rows[name]?.(delivery) ?? statedIn(delivery, name)
		return found.map((entry) => ({ ...entry, name }))
	})

const isOf =
	({ kind }: Corrected) =>
	(name: EntryName) => {
		const { of, secondOfOffice } = correctableOf(name)
		return !secondOfOffice && (!of || of.includes(kind))
	}

/** What a step stated, once it was taken. */
function statedIn({ record }: Corrected, name: EntryName): Omit<Entry, 'name'>[] {
	const told = record[name]
	if (!told) return []
	const values = Object.keys(correctableOf(name).fields).map((field) => [
		field,
		(told[field] ?? null) as Value, // checked by the schema of the event
	])
	return [{ id: '', label: '', values: Object.fromEntries(values) }]
}

/** The fields of an entry with their kinds; only those that were recorded, so that nothing is added by correcting. */
export const fieldsOf = ({ name, values }: Entry): [string, ValueKind][] =>
	Object.entries(correctableOf(name).fields).filter(
		([field]) => values[field] !== null && values[field] !== undefined,
	)
