import { createHash } from 'node:crypto'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireDates } from '#app/domain/core/require-dates.server.ts'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import { canonicalJson } from '#app/domain/core/signing-keys.server.ts'
import type { HandoverByOffice } from '#app/forms/equipment-ledger.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readAs } from '#app/platform/read.server.ts'
import { recordedDays } from '../recorded-days.server.ts'
import { requireSerials } from './equipment-lines.server.ts'
import { chainOf, lockEquipment, readEquipment } from './find-equipment.server.ts'

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

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
		heldOn: asSigned<string>('handover', '', 'heldOn') ?? dayOf(handover.heldOn),
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
			authority: request.authority.name,
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

/** Signs a handover record for UNODC, before the State signs it; once only. */
export function signHandoverForOffice(
	actor: Actor,
	deliveryId: string,
	{ heldOn, ...terms }: HandoverByOffice,
): Promise<{ number: string }> {
	return withActor(actor, async (tx) => {
		const delivery = await lockEquipment(tx, actor, deliveryId, 'inspected')
		requireConfirmed(actor)
		if (delivery.handover) throw new DomainError('conflict', 'alreadySigned')
		if (!delivery.lines.some(({ ok }) => (ok ?? 0) > 0)) throw new DomainError('invalid', 'nothingAccepted')
		requireSerials(delivery.lines)
		requireDates(
			'handoverByOffice',
			{ heldOn },
			{ iso3: delivery.stateIso3, recorded: await recordedDays(tx, deliveryId) },
		)
		const { requestId, stateIso3 } = delivery
		const number = await withinSystem(tx, actor, () => nextNumber(tx))
		await tx.handover.createMany({
			data: {
				...terms,
				deliveryId,
				requestId,
				stateIso3,
				number,
				heldOn: new Date(heldOn),
				officeSignedBy: actor.id,
				officeSignedAt: now(),
			},
		})
		await recordAudit(tx, actor, {
			type: 'handover.signed',
			...chainOf(delivery),
			data: { number, mode: terms.mode },
		})
		return { number }
	})
}

/** `SOM-H-YYYY-NNNNNN`: without gaps in a year; the counter's row is locked until the transaction ends. */
async function nextNumber(tx: Tx): Promise<string> {
	const year = now().getUTCFullYear()
	const [row] = await tx.$queryRaw<{ last: number }[]>`
		insert into reference_counter as counter (state_iso3, year, last) values ('handover', ${year}, 1)
		on conflict (state_iso3, year) do update set last = counter.last + 1 returning last`
	return `SOM-H-${year}-${String(row?.last).padStart(6, '0')}`
}
