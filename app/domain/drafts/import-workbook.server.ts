import { type Answers, changeSection, type SectionValues } from '#app/domain/core/answers.server.ts'
import { phonesFor } from '#app/domain/core/phone-numbers.server.ts'
import { sectionDates } from '#app/domain/core/require-dates.server.ts'

import {
	differences,
	type Fingerprint,
	fingerprint,
	leavesOf,
	partOf,
	readDrawn,
	withSeen,
} from '#app/forms/fingerprint.ts'
import { mergeSection } from '#app/forms/merge.ts'
import type { Section } from '#app/forms/section.ts'
import {
	type NeedSection,
	type RequestSection,
	requestSectionNames,
	sectionsFor,
} from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { readTyped, withAbsent } from '#app/forms/typed-answers.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Need, Request } from '#prisma/generated/client.ts'
import { dependencyErrors } from './draft-progress.server.ts'
import { causeOf, digestOf, type ImportPreview, originOf, Unconfirmed } from './import-preview.server.ts'
import {
	type FilledForm,
	type FormConflict,
	type FormError,
	FormRefused,
	linkNeeds,
	placeNeeds,
	refuseIfAny,
} from './imported-needs.server.ts'
import { lockDraft } from './lock-draft.server.ts'

import { storeNeedAnswers, storeRequestAnswers } from './save-section.server.ts'

type Import = {
	requestId: string
	form: FilledForm
	/** Checksum of the file that the form came in. */
	sha256: string
	/** Where draft and form were both changed, the answer of the form wins. */
	replace: boolean
	/** The preview that was shown and is now confirmed, by its digest. */
	confirmed?: string | undefined
}
type Imported = {
	changed: number
	/** The numbers of the new needs in the draft. */
	added: number[]
	/** Answers that were changed in the draft as well, and preserved there. */
	conflicts: FormConflict[]
}

/**
 * Imports a form that was completed offline into a draft, all of it or nothing. It is merged with changes made since
 * the form was downloaded; of a form from another request or an empty form, only its answers count. A form from another
 * request, or from a draft that was changed since, is taken only once what it would do was shown and confirmed.
 */
export async function importWorkbook(
	actor: Actor,
	given: Import,
): Promise<Imported | { errors: FormError[] } | { unconfirmed: ImportPreview }> {
	try {
		return await withActor(actor, (tx) => takeIn(tx, actor, given))
	} catch (error) {
		if (error instanceof FormRefused) return { errors: error.errors }
		if (error instanceof Unconfirmed) return { unconfirmed: error.preview }
		throw error
	}
}

async function takeIn(tx: Tx, actor: Actor, given: Import): Promise<Imported> {
	const { requestId, form, sha256, replace } = given
	const request = await lockDraft(tx, actor, requestId)
	const stored = await tx.need.findMany({
		where: { requestId },
		orderBy: [{ rank: 'asc' }, { id: 'asc' }],
		select: { id: true, rank: true, answers: true },
	})
	const cause = causeOf({ id: requestId, answers: request.answers, needs: stored }, form)
	const needs = linkNeeds(await placeNeeds(tx, actor, request, { needs: form.needs, sha256 }))
	const drawn = (name: string) => readDrawn(form.requestId === requestId ? form.drawn[name] : undefined)
	const done = await takeRequest(tx, actor, request, { form, replace, drawn })
	const rows = new Map((await tx.need.findMany({ where: { requestId } })).map((row) => [row.id, row]))
	for (const { id, need, answers } of needs) {
		const row = rows.get(id)
		if (!row) throw new DomainError('not-found')
		done.push(...(await takeNeed(tx, actor, row, { number: need.number, read: answers, replace, drawn })))
	}
	const ranks = await checkLinks(tx, requestId, needs)
	const imported = {
		changed: done.reduce((sum, { changed }) => sum + changed, 0),
		added: needs.flatMap(({ id, isNew }) => (isNew ? (ranks.get(id) ?? []) : [])),
		conflicts: done.flatMap(({ conflicts }) => conflicts.map((conflict) => byRank(conflict, ranks))),
	}
	if (cause && imported.changed + imported.added.length + imported.conflicts.length > 0) {
		const preview = {
			cause,
			of: await originOf(tx, form.requestId),
			changes: done.flatMap(({ changes }) => changes.map((change) => byRank(change, ranks))),
			added: imported.added,
			missing: stored.filter(({ id }) => !needs.some((need) => need.id === id)).map(({ rank }) => rank),
			conflicts: imported.conflicts,
		}
		if (digestOf(preview) !== given.confirmed) throw new Unconfirmed(preview)
	}
	return imported
}

type Rules = { replace: boolean; drawn: (section: string) => Fingerprint[] }

/** Merges the sections of the request, and stores those that change at once. */
async function takeRequest(
	tx: Tx,
	actor: Actor,
	request: Request,
	{ form, replace, drawn }: Rules & { form: FilledForm },
) {
	let { answers } = request
	const done: Merged[] = []
	const sections: RequestSection[] = []
	for (const name of requestSectionNames) {
		const section = requestSections[name]
		const read = form.request[name] && (await withPhones(tx, request, section, form.request[name]))
		const merged = merge(section, answers, { read, drawn: drawn(name), replace, need: null })
		done.push(merged)
		if (merged.changed === 0) continue
		answers = changeSection(answers, section, { values: merged.values }).answers
		sections.push(name)
	}
	if (sections.length > 0) await storeRequestAnswers(tx, request, { answers, sections }, actor)
	return done
}

/** The same of a need, as it is stored now. */
async function takeNeed(
	tx: Tx,
	actor: Actor,
	row: Need,
	{
		number: need,
		read,
		replace,
		drawn,
	}: Rules & { number: number; read: FilledForm['needs'][number]['answers'] },
) {
	let { answers } = row
	const done: Merged[] = []
	const sections: NeedSection[] = []
	for (const name of sectionsFor(row.kind)) {
		const section = needSectionOf(row.kind, name)
		const sides = { read: read[name], drawn: drawn(`${row.id}.${name}`), replace, need }
		refuseDates(section, sides, { iso3: row.stateIso3, before: row.answers[name] ?? {} })
		const merged = merge(section, answers, sides)
		done.push(merged)
		if (merged.changed === 0) continue
		answers = changeSection(answers, section, { values: merged.values }).answers
		sections.push(name)
	}
	if (sections.length > 0) await storeNeedAnswers(tx, row, { answers, sections }, actor)
	return done
}

/** Reads telephone numbers as those of the State, and refuses those that no country has. */
async function withPhones(tx: Tx, row: Request, section: Section, read: SectionValues) {
	const stored = row.answers[section.name]
	const phones = await phonesFor(askIn(tx), row.stateIso3, section, stored)
	refuseIfAny(
		Object.entries(phones.errors(read)).map(([field, message]) => {
			return { need: null, section: section.name, field, message }
		}),
	)
	return readTyped(section, read, phones.read)
}

/** Refuses days that the table of dates forbids, unless the draft has them already. */
function refuseDates(
	section: Section,
	{ read, need }: Sides,
	known: { iso3: string; before: SectionValues },
) {
	refuseIfAny(
		Object.entries(sectionDates(section, read ?? {}, known)).map(([field, message]) => {
			return { need, section: section.name, field, message }
		}),
	)
}

type Merged = { values: SectionValues; changed: number; changes: FormConflict[]; conflicts: FormConflict[] }
type Sides = { read: SectionValues | undefined; drawn: Fingerprint[]; replace: boolean; need: number | null }

/** One section after the import, and the number of its answers that come from the form. */
function merge(section: Section, answers: Answers, { read = {}, drawn, replace, need }: Sides): Merged {
	const stored = answers[section.name] ?? {}
	const sent = withAbsent(read, stored)
	const first = mergeSection(section, { stored, sent, drawn })
	const seen = first.conflicts.reduce(
		(known, unit) => withSeen(known, unit, partOf(fingerprint(stored), unit)),
		drawn,
	)
	const { values, conflicts } = replace ? mergeSection(section, { stored, sent, drawn: seen }) : first
	const changed = changesIn(stored, values, sent)
	const placed = (names: readonly string[], wanted: SectionValues): FormConflict[] =>
		differences(names, stored, wanted).map((one) => ({ ...one, need, section: section.name }))
	return {
		values,
		changed: changed.length,
		changes: placed(changed, values),
		conflicts: placed(conflicts, sent),
	}
}

/** Answers that now equal the form and did not before. */
function changesIn(before: SectionValues, after: SectionValues, sent: SectionValues): string[] {
	const [old, now, wanted] = [before, after, sent].map((values) => leavesOf(values))
	const names = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])
	return [...names].filter(
		(name) => old?.get(name) !== now?.get(name) && now?.get(name) === wanted?.get(name),
	)
}

/** Refuses circular dependencies, at the answer that causes one. Returns the rank of every need. */
async function checkLinks(tx: Tx, requestId: string, imported: ReturnType<typeof linkNeeds>) {
	const rows = await tx.need.findMany({ where: { requestId }, orderBy: [{ rank: 'asc' }, { id: 'asc' }] })
	const needs = rows.map(({ id, kind, answers }) => ({ id, kind, answers }))
	refuseIfAny(
		imported.flatMap(({ id, need, answers }) =>
			Object.entries(dependencyErrors(needs, id)).flatMap(([field, message]) => {
				const section = field === 'dependsOn' ? 'need' : 'equipment'
				return answers[section]?.[field] ? [{ need: need.number, section, field, message }] : []
			}),
		),
	)
	return new Map(rows.map(({ id, rank }) => [id, rank]))
}

/** People know other needs by their number. */
function byRank(conflict: FormConflict, ranks: ReadonlyMap<string, number>): FormConflict {
	const named = ({ name, texts }: FormConflict['theirs'][number]) => ({
		name,
		texts: texts.map((text) => String(ranks.get(text) ?? text)),
	})
	return { ...conflict, theirs: conflict.theirs.map(named), yours: conflict.yours.map(named) }
}
