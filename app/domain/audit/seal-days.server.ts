import { canonicalJson, savePublicKey } from '#app/domain/core/signing-keys.server.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { ownSigningKey, signText } from '#app/platform/keys/signing.server.ts'
import type { AuditSeal } from '#prisma/generated/client.ts'
import { rolesThat } from '#workflows/abilities.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import { chainOfState, digestOf, type Head, type SealPayload, sealType } from './seals.server.ts'

const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE
/** This long after midnight no step of the day before is still being written. */
const PATIENCE = 10 * MINUTE

/**
 * Seals every day that has ended and is not sealed yet, the earliest first. The very first seal, for the day before,
 * covers everything until then. Returns the number of seals made.
 */
export async function sealDays(options: { tell?: boolean } = {}): Promise<number> {
	const last = dayOfUtc(new Date(now().getTime() - DAY - PATIENCE))
	let made = 0
	for (let day = await nextDay(last); day; day = await nextDay(last)) {
		const seals = await sealDay(day, options)
		if (seals === 0) break // another worker was faster, and continues
		made += seals
	}
	return made
}

/**
 * The next day with events that no seal covers. Entries written late for a sealed day are sealed with the day after.
 */
const nextDay = (last: string) =>
	withActor(systemActor, async (tx) => {
		const end = new Date(new Date(last).getTime() + DAY)
		const [open] = await tx.$queryRaw<
			{ since: Date | null }[]
		>`select min(since) as since from audit_unsealed(${end})`
		const sealed = await tx.auditSeal.findFirst({ orderBy: { day: 'desc' }, select: { day: true } })
		if (!open?.since) return null
		if (!sealed) return last
		const day = dayOfUtc(new Date(Math.max(open.since.getTime(), sealed.day.getTime() + DAY)))
		return day <= last ? day : null
	})

const DAY_MS = 24 * 60 * 60 * 1000

type Moved = Head & { state: string | null }

/**
 * Seals one day (UTC, `YYYY-MM-DD`): one seal for each State whose chains changed, then one for UNODC that also names
 * those of the States. Of several workers one makes them; a sealed day stays as it is.
 */
function sealDay(day: string, { tell = true } = {}): Promise<number> {
	return withActor(systemActor, async (tx) => {
		await waitForTurn(tx, 'audit seals')
		if (await tx.auditSeal.findFirst({ where: { day: { gte: new Date(day) } } })) return 0
		const moved = await movedBefore(tx, new Date(new Date(day).getTime() + DAY_MS))
		const seals: AuditSeal[] = []
		const states = [...new Set(moved.flatMap(({ state }) => state ?? []))].sort()
		for (const iso3 of states) seals.push(await saveSeal(tx, day, iso3, headsOf(moved, iso3)))
		const ofStates = seals.map(({ stateIso3, heads, digest }) => ({
			chain: chainOfState(stateIso3 ?? ''),
			position: heads.length,
			hash: digest,
		}))
		const ofOffice = [...headsOf(moved, null), ...ofStates]
		if (ofOffice.length > 0) seals.push(await saveSeal(tx, day, null, ofOffice))
		if (tell) await notifyOfSeals(tx, seals)
		return seals.length
	})
}

const headsOf = (moved: readonly Moved[], iso3: string | null): Head[] =>
	moved.filter(({ state }) => state === iso3).map(({ chain, position, hash }) => ({ chain, position, hash }))

const movedBefore = (tx: Tx, end: Date) =>
	tx.$queryRaw<Moved[]>`
		select moved.chain, moved.position, moved.hash, request.state_iso3 as state
		from audit_unsealed(${end}) as moved left join request on request.id = moved.chain
		order by moved.chain collate "C"`

async function saveSeal(tx: Tx, day: string, stateIso3: string | null, heads: Head[]): Promise<AuditSeal> {
	const before = await tx.auditSeal.findFirst({ where: { stateIso3 }, orderBy: { day: 'desc' } })
	const digest = digestOf(heads)
	const payload: SealPayload = {
		v: 1,
		day,
		state: stateIso3,
		digest,
		chains: heads.length,
		previous: before?.digest ?? null,
		instance: { name: env.OPERATOR_NAME, url: env.APP_URL },
	}
	const key = await ownSigningKey()
	const signature = await signText(canonicalJson(payload), sealType, key)
	await savePublicKey(tx, key)
	const seal = { id: newId(), day: new Date(day), stateIso3, heads, digest, signature, createdAt: now() }
	await tx.auditSeal.createMany({ data: [seal] })
	return seal
}

type Seal = Pick<AuditSeal, 'id' | 'stateIso3'>

/** Sends each seal to its keepers: focal points and mission of the State, headquarters and administrators. */
async function notifyOfSeals(tx: Tx, seals: readonly Seal[]) {
	const news = []
	for (const { id, stateIso3 } of seals) {
		const people = await tx.person.findMany({
			where: {
				suspendedAt: null,
				stateIso3,
				role: { in: stateIso3 ? rolesThat('representState') : rolesThat('receiveSeals') },
			},
			select: { id: true },
			orderBy: { id: 'asc' },
		})
		const facts = { path: '/audit-seals', sealId: id }
		news.push({
			eventKey: `seal.${id}`,
			notice: 'auditSeal' as const,
			people: people.map(({ id }) => id),
			facts,
		})
	}
	await queueNotices(tx, ...news)
}
