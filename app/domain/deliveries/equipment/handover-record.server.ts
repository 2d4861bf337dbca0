import { createHash } from 'node:crypto'
import { leadOf } from '#app/domain/core/lead-institution.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { canonicalJson } from '#app/domain/core/signing-keys.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { readEquipment } from './find-equipment.server.ts'

/** What both sides sign: the accepted lines, the serial numbers, the terms and the two signatures. */
export async function handoverRecordOf(tx: Tx, deliveryId: string) {
	const handover = await tx.handover.findUniqueOrThrow({ where: { deliveryId } })
	const lines = await tx.equipmentLine.findMany({
		where: { deliveryId },
		orderBy: { position: 'asc' },
		include: { items: { orderBy: { serialNumber: 'asc' }, select: { serialNumber: true } } },
	})
	const { officeSignedAt, stateSignedAt, stateName, stateTitle } = handover
	const asSigned = await valuesAsSigned(tx, deliveryId, stateSignedAt)
	return {
		deliveryId,
		number: handover.number,
		mode: handover.mode,
		place: handover.place,
		heldOn: asSigned<string>('handover', '', 'heldOn') ?? storedDay(handover.heldOn),
		conditions: handover.conditions,
		lines: lines.map(({ id, position, description, unit, ok, items }) => ({
			position,
			description,
			unit,
			quantity: asSigned<number>('inspectedLine', id, 'ok') ?? ok ?? 0,
			serialNumbers: items.map(({ serialNumber }) => serialNumber),
		})),
		office: { name: handover.officeName, title: handover.officeTitle, at: officeSignedAt.toISOString() },
		state: stateSignedAt && { name: stateName, title: stateTitle, at: stateSignedAt.toISOString() },
	}
}

/**
 * A corrected value as it was when the State signed; undefined where it has not been corrected since. What was signed
 * stays as it is, and the correction stands beside it.
 */
async function valuesAsSigned(tx: Tx, deliveryId: string, signedAt: Date | null) {
	const since = signedAt
		? await tx.correction.findMany({
				where: { deliveryId, status: 'counted', decidedAt: { gt: signedAt } },
				orderBy: { decidedAt: 'asc' },
			})
		: []
	return <Value>(entry: string, entryId: string, field: string): Value | undefined =>
		since
			.filter((one) => one.entry === entry && one.entryId === entryId)
			// The caller knows the kind of this field.
			.map(({ before }) => (before as Record<string, Value | undefined>)[field])
			.find((value) => value !== undefined)
}
export type HandoverMode = 'title' | 'use'

/**
 * The handover record as signed by UNODC or by both sides, with all that its printed form states in the language of the
 * submission. For readers who follow the delivery, except donors; a record that differs from what both signed is never
 * returned.
 */
export function getHandoverRecord(actor: Actor, deliveryId: string) {
	return readAs(actor, async (read) => {
		const { handover, needId, programme } = await readEquipment(read, deliveryId)
		if (!handover) throw new DomainError('not-found')
		const protocol = await read.models((tx) => handoverRecordOf(tx, deliveryId))
		const { sha256 } = handover
		if (sha256 && sha256Of(protocol) !== sha256) throw new DomainError('conflict', 'protocolChanged')
		const { title, request } = await read.models((tx) =>
			tx.need.findUniqueOrThrow({
				where: { id: needId },
				select: { title: true, request: { include: { state: true, authority: true } } },
			}),
		)
		const language = request.filingLanguage
		return {
			protocol,
			sha256,
			language,
			need: title,
			reference: request.reference,
			state: textIn(request.state.names, language),
			authority: leadOf(request.answers, request.authority).name,
			programme: textIn(programme.titles, language),
			/** The exact bytes of the checksum; null before both have signed. */
			record: sha256 && canonicalJson(protocol),
		}
	})
}
export type HandoverRecordFacts = Awaited<ReturnType<typeof getHandoverRecord>>

/** File name of a handover record. */
export const handoverRecordFileName = (number: string, kind: 'pdf' | 'json') => `handover-${number}.${kind}`

/** SHA-256 of a value in canonical JSON. */
export const sha256Of = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex')

/** The checksum of the lines as they are now; later findings do not change it. */
export async function checksumOfLines(tx: Tx, deliveryId: string): Promise<string> {
	const lines = await tx.equipmentLine.findMany({
		where: { deliveryId },
		orderBy: { position: 'asc' },
		select: {
			position: true,
			description: true,
			unit: true,
			quantity: true,
			unitPrice: true,
			serialised: true,
		},
	})
	return sha256Of(lines)
}
