import { statedFields } from '#app/forms/field-specs.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { equipmentEvents, type LostPieces } from '#workflows/equipment/events.ts'
import { isNameOf, isOneOf } from '#workflows/names.ts'

const parts = {
	procurement: ['startProcurement', 'contract'],
	installation: ['recordInstallation'],
	exceptions: [
		'holdAtCustoms',
		'releaseFromCustoms',
		'acceptAsIs',
		'reportLoss',
		'continueWithout',
		'endAfterLoss',
		'requestChange',
		'approveChange',
		'refuseChange',
		'reportMisuse',
		'resumeAfterMisuse',
		'endAfterMisuse',
		'cancelDelivery',
		'fail',
	],
} as const
type StatedPart = keyof typeof parts
type Line = { id: string; position: number; description: string }

/** What the steps stated beyond the rows, part by part and each time; States read nothing that is internal to UNODC. */
export async function statedSteps(read: Read, deliveryId: string, lines: readonly Line[]) {
	const entries = await read(stated, { deliveryId })
	const told = entries.flatMap(({ id, at, event, ...entry }) => {
		const type = entry.type.slice('equipment.'.length)
		if (!isNameOf(equipmentEvents, type)) return []
		const fields = statedFields(equipmentEvents[type], event)
		return {
			id,
			type,
			at,
			fields,
			lost: type === 'reportLoss' ? lostOf(event.lines as LostPieces[] | undefined, lines) : [], // of its form
		}
	})
	const of = (part: StatedPart) => told.filter(({ type }) => isOneOf(parts[part], type))
	return { procurement: of('procurement'), installation: of('installation'), exceptions: of('exceptions') }
}

const stating = Object.values(parts).flatMap((types) => types.map((type) => `equipment.${type}`))

const stated = statement(({ deliveryId }: { deliveryId: string }) =>
	build
		.selectFrom('audit_entry')
		.where('delivery_id', '=', deliveryId)
		.where('type', '=', anyOf(stating))
		.orderBy('position')
		.select(['id', 'type', 'at', 'event']),
)

/** The lost pieces with their lines; a line that was removed since has no name any more. */
const lostOf = (lost: readonly LostPieces[] = [], lines: readonly Line[]) =>
	lost.flatMap(({ lineId, ...pieces }) => {
		const line = lines.find((each) => each.id === lineId)
		return line ? [{ lineId, position: line.position, description: line.description, ...pieces }] : []
	})
