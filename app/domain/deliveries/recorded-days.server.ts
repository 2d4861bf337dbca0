import type { Tx } from '#app/platform/database/database.server.ts'
import { dayOfOffice, dayOfState } from '#workflows/calendars/day-of.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import type { RecordedDays } from '#workflows/dates/record-days.ts'
import type { DeliveryRecord } from '#workflows/delivery/plan.ts'

/** The rows of a delivery in which its days are recorded. */
const rowsWithDays = {
	contracts: { orderBy: { position: 'asc' }, take: 1 },
	shipments: true,
	handover: true,
	course: true,
	lines: { include: { checks: true } },
} as const

type DatedRows = {
	openedAt: Date
	stateIso3: string
	record: Readonly<DeliveryRecord>
	contracts: readonly { recordedAt: Date }[]
	shipments: readonly {
		id: string
		shippedOn: Date
		arrivesOn: Date
		atCustomsOn: Date | null
		clearedOn: Date | null
	}[]
	handover: { heldOn: Date } | null
	course: { days: string[] } | null
	lines: readonly { checks: readonly { month: number; early: boolean; checkedOn: Date }[] }[]
}

const each = (days: readonly (Date | null | undefined)[]) =>
	days.flatMap((day) => (day ? [storedDay(day)] : []))

/** The last contract that was needed may follow a part of the goods: the first one counts. */
const firstContract = ([contract]: DatedRows['contracts']) =>
	contract ? [dayOfOffice(contract.recordedAt)] : []

const laterOf = (one: DeliveryRecord[string], other: DeliveryRecord[string]) =>
	one && (!other || one.at > other.at) ? one : other

/**
 * The days recorded of a delivery, by the names of the table of dates. Those of shipments are of all of them, or of one:
 * `shipmentId` is null for a shipment that is not recorded yet.
 */
export function daysRecorded(delivery: DatedRows, shipmentId?: string | null): RecordedDays {
	const { record, handover, course } = delivery
	const shipments = delivery.shipments.filter(({ id }) => shipmentId === undefined || id === shipmentId)
	const checks = delivery.lines.flatMap((line) => line.checks).filter(({ early }) => !early)
	const checkedAfter = (months: number) =>
		each(checks.filter(({ month }) => month === months).map(({ checkedOn }) => checkedOn))
	const stated = (field: string, ...steps: string[]) => {
		const latest = steps.map((step) => record[step]).reduce((one, other) => laterOf(one, other), undefined)
		const day = latest?.[field]
		return typeof day === 'string' ? [day] : []
	}
	const period = ['callForNominations', 'reschedule', 'shareTerms']
	return {
		openedOn: [dayOfState(delivery.openedAt, delivery.stateIso3)],
		startsOn: stated('startsOn', ...period),
		endsOn: stated('endsOn', ...period),
		courseDay: course?.days ?? [],
		reviewOn: stated('reviewOn', 'startFollowUp'),
		contractedOn: firstContract(delivery.contracts),
		shippedOn: each(shipments.map(({ shippedOn }) => shippedOn)),
		arrivesOn: each(shipments.map(({ arrivesOn }) => arrivesOn)),
		atCustomsOn: each(shipments.map(({ atCustomsOn }) => atCustomsOn)),
		receivedOn: each(shipments.map(({ clearedOn }) => clearedOn)),
		heldOn: each([handover?.heldOn]),
		installedOn: stated('installedOn', 'recordInstallation'),
		checkedSixOn: checkedAfter(6),
		checkedOn: checkedAfter(12),
	}
}

/** The same, read for a delivery that is known by its id. */
export async function recordedDays(tx: Tx, id: string, shipmentId?: string | null): Promise<RecordedDays> {
	const delivery = await tx.delivery.findUniqueOrThrow({ where: { id }, include: rowsWithDays })
	return daysRecorded(delivery, shipmentId)
}
