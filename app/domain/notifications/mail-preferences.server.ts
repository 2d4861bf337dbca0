import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { dropAlerts } from '#app/domain/lists/saved-views.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { type Ask, askIn, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { enqueueAll } from '#app/queue/queue.server.ts'
import type { Cadence } from '#prisma/generated/enums.ts'
import { zoneOf } from '#workflows/calendars/known-zones.ts'
import { cadencesOf, kindsFor, noticesOfKind } from '#workflows/notices/kinds.ts'
import type { OptionalKind } from '#workflows/notices/notice.ts'

export type ChosenCadence = { kind: OptionalKind; cadence: Cadence; cadences: readonly Cadence[] }

/** The e-mail settings of the reader: cadence of each optional kind that the reader can receive, and time zone. */
export const getMailPreferences = (actor: Actor) => readAs(actor, (read) => findPreferences(read, actor))

const zoneAndSettings = statement(({ id }: { id: string }) =>
	build
		.selectFrom('person')
		.where('id', '=', id)
		.select((of) => [
			'time_zone as timeZone',
			'state_iso3 as stateIso3',
			jsonArrayFrom(
				of.selectFrom('email_setting').whereRef('person_id', '=', 'person.id').select(['kind', 'cadence']),
			).as('set'),
		]),
)

/** The same for who reads with `ask` as the reader. */
export async function findPreferences(ask: Ask, { id, role, actingFor }: Actor) {
	const [person] = await ask(zoneAndSettings, { id })
	if (!person) throw new DomainError('not-found')
	const { set } = person
	const kinds: ChosenCadence[] = kindsFor([role, ...actingFor.map((post) => post.role)]).map((kind) => ({
		kind,
		cadences: cadencesOf(kind),
		cadence: set.find((one) => one.kind === kind)?.cadence ?? 'atOnce',
	}))
	return { kinds, timeZone: zoneOf(person) }
}

type Wanted = { timeZone: string } & Partial<Record<OptionalKind, Cadence>>

/** Saves cadences and time zone; kinds not named or not available to the reader are unchanged. */
export function setEmailSettings(actor: Actor, { timeZone, ...wanted }: Wanted): Promise<void> {
	return withActor(actor, async (tx) => {
		const before = await findPreferences(askIn(tx), actor)
		const changed = before.kinds.flatMap(({ kind, cadence: from, cadences }) => {
			const to = wanted[kind]
			return to && to !== from && cadences.includes(to) ? [{ kind, from, to }] : []
		})
		const moved = timeZone !== before.timeZone
		if (changed.length === 0 && !moved) return
		if (moved) {
			await tx.person.updateMany({ where: { id: actor.id }, data: { timeZone, updatedAt: now() } })
			// Their morning is another one: the worker finds out when.
			const withAlert = { ownerId: actor.id, alert: { not: 'none' } }
			await tx.savedView.updateMany({ where: withAlert, data: { alertDueAt: now() } })
		}
		await withinSystem(tx, actor, async () => {
			for (const { kind, to } of changed) await saveEmailSetting(tx, actor.id, kind, to)
		})
		await recordAudit(tx, actor, {
			type: 'mail.preferencesSet',
			stateIso3: actor.stateIso3,
			internal: true,
			data: { changed, ...(moved && { timeZone: { from: before.timeZone, to: timeZone } }) },
		})
	})
}

/**
 * Sets the cadence of one kind of e-mail for a person. Notices that wait for a summary follow: they are sent
 * immediately, with the other summary, or not at all. Runs as the system.
 */
export async function saveEmailSetting(tx: Tx, personId: string, kind: OptionalKind, cadence: Cadence) {
	// Whether one is notified of what is new in a view is a property of the view.
	if (kind === 'views') {
		await tx.savedView.updateMany({ where: { ownerId: personId }, data: { alert: 'none', alertDueAt: null } })
		await dropAlerts(tx, personId)
		return
	}
	const chosen = { cadence, changedAt: now() }
	await tx.emailSetting.upsert({
		where: { personId_kind: { personId, kind } },
		create: { personId, kind, ...chosen },
		update: chosen,
	})
	const held = await tx.notice.updateManyAndReturn({
		where: {
			personId,
			template: { in: noticesOfKind(kind) },
			status: 'queued',
			cadence: { not: null },
			digestId: null,
		},
		data:
			cadence === 'off'
				? { status: 'suppressed', suppressedBecause: 'switchedOff' }
				: { cadence: cadence === 'atOnce' ? null : cadence },
		select: { id: true },
	})
	if (cadence !== 'atOnce') return
	await enqueueAll(
		tx,
		'send-notice',
		held.map(({ id }) => ({ data: { noticeId: id } })),
	)
}
