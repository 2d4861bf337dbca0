import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireDates } from '#app/domain/core/require-dates.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import type { ReferenceListForm } from '#app/forms/reference-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { ReferenceList } from '#prisma/generated/client.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { listDifference, listText, type Memberships, overlap } from '#workflows/reference/reference-lists.ts'
import { type ListsBefore, recountGroups } from './recount-groups.server.ts'
import type { RecordedList } from './reference-lists.server.ts'
import { applyStateGroups } from './state-groups.server.ts'

type Difference = ReturnType<typeof listDifference>
/** What a list would change, to be looked at before it is saved, or the id of the saved list. */
type Outcome = { difference: Difference; compared: string } | { id: string }

/**
 * Saves a list, a new one where there is no id, if its difference from the list before it has been shown; otherwise returns
 * that difference and saves nothing. Refused at its field where the dates are out of order, where it applies on the same day
 * as another list of its kind, and where a State is not known; a conflict where the list was changed since the page was
 * drawn.
 */
export function saveReferenceList(
	actor: Actor,
	id: string | null,
	form: ReferenceListForm,
): Promise<Outcome> {
	requireAbility(actor, 'keepReferenceData')
	requireConfirmed(actor)
	requireDates('referenceList', form, { iso3: null })
	return withActor(actor, async (tx) => {
		await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`lists ${form.kind}`}, 0))`
		const lists = await tx.referenceList.findMany({
			where: { kind: form.kind },
			orderBy: { validFrom: 'desc' },
		})
		const stored = id === null ? undefined : lists.find((list) => list.id === id)
		if (id !== null && !stored) throw new DomainError('not-found')
		if ((stored?.revision ?? 0) !== form.revision) throw new DomainError('conflict')
		const others = lists.filter((list) => list !== stored)
		requireApart(form, others)
		await requireKnownStates(tx, form.entries)

		const earlier = stored ?? others.find(({ validFrom }) => storedDay(validFrom) < form.validFrom)
		const text = listText(form.entries)
		if (form.compared.replaceAll('\r\n', '\n') !== text)
			return { difference: listDifference(earlier?.entries ?? {}, form.entries), compared: text }
		return { id: await store(tx, actor, form, { stored, others }) }
	})
}

const untilOf = ({ validUntil }: ReferenceList) => validUntil && storedDay(validUntil)

function requireApart({ validFrom, validUntil }: ReferenceListForm, others: readonly ReferenceList[]) {
	const own = { from: validFrom, until: validUntil ?? null }
	if (others.some((other) => overlap(own, { from: storedDay(other.validFrom), until: untilOf(other) })))
		throw new DomainError('invalid', 'invalid', { validFrom: 'listsOverlap' })
}

async function requireKnownStates(tx: Tx, entries: Memberships) {
	const codes = Object.keys(entries)
	const known = await tx.state.findMany({ where: { iso3: { in: codes } }, select: { iso3: true } })
	const names = new Set(known.map(({ iso3 }) => iso3))
	const unknown = codes.find((iso3) => !names.has(iso3))
	if (unknown) throw new DomainError('invalid', 'invalid', { entries: `unknownState::${unknown}` })
}

async function store(tx: Tx, actor: Actor, form: ReferenceListForm, lists: ListsBefore) {
	const { stored } = lists
	const { kind, validFrom, validUntil, source, note, entries, isComplete, revision } = form
	const id = stored?.id ?? newId()
	const data = {
		kind,
		validFrom: new Date(validFrom),
		validUntil: validUntil ? new Date(validUntil) : null,
		source,
		note,
		entries,
		isComplete,
		revision: revision + 1,
		updatedById: actor.id,
		updatedAt: now(),
	}
	await withinSystem(tx, actor, async () => {
		await tx.referenceList.upsert({ where: { id }, create: { id, ...data }, update: data })
		await applyStateGroups(askIn(tx))
		await recountGroups(askIn(tx), form, lists)
	})
	const after: RecordedList = {
		validFrom,
		validUntil: validUntil ?? null,
		source,
		note: note || null,
		isComplete,
		entries,
	}
	const before: RecordedList | undefined = stored && {
		validFrom: storedDay(stored.validFrom),
		validUntil: untilOf(stored),
		source: stored.source,
		note: stored.note || null,
		isComplete: stored.isComplete,
		entries: stored.entries,
	}
	await recordAudit(tx, actor, {
		type: stored ? 'referenceList.changed' : 'referenceList.added',
		data: { referenceListId: id, kind, ...(before && { before }), after },
	})
	return id
}
