import type { Answers, SectionValues } from '#app/domain/core/answers.server.ts'
import { leadOf } from '#app/domain/core/lead-institution.server.ts'
import { todayOf } from '#app/domain/core/require-dates.server.ts'
import { addNeedsTo } from '#app/domain/drafts/add-need.server.ts'
import { markCopied } from '#app/domain/drafts/copied-sections.server.ts'
import { createRequest, type NewRequest } from '#app/domain/drafts/create-request.server.ts'
import { namedIn, neededFirst, trainingNeedOf, withoutLink } from '#app/domain/drafts/need-links.ts'
import { storeNeedAnswers, storeRequestAnswers } from '#app/domain/drafts/save-section.server.ts'
import {
	type NeedSection,
	type RequestSection,
	requestSectionNames,
	sectionsFor,
} from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { placeOf } from '#app/forms/unlocking.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Authority, Need, Request } from '#prisma/generated/client.ts'
import type { CopyNote } from '#workflows/request/copy-notes.ts'
import { copiedSection, droppedSections, ofAnotherLead } from './copied-answers.ts'
import { contactNotes } from './copied-contacts.server.ts'
import { toldNeeds } from './settled-zeros.ts'

type NewCopy = NewRequest & {
	/** The earlier request, of the same State and in any status. */
	from: string
	/** Which of its needs. */
	needs: readonly string[]
}

/**
 * Starts a draft as a copy of an earlier request of the same State: its general sections and the chosen needs, as far
 * as the form accepts them today. Each copied section is marked until somebody has checked it. Files, decisions,
 * messages, consents and the bundle of a joint need are not copied. A request that the person may not read, or of
 * another State, is not found, and so is a need of another request. A key that was used before gives the request that it
 * began, whatever has become of the earlier one.
 */
export function copyRequest(actor: Actor, { from, needs, ...filing }: NewCopy): Promise<{ id: string }> {
	return createRequest(actor, filing, {
		fromId: from,
		into: async (tx, requestId) => {
			const earlier = await findEarlier(tx, actor, from)
			const chosen = earlier.needs.filter(({ id }) => needs.includes(id))
			if (new Set(needs).size !== chosen.length) throw new DomainError('not-found')
			await writeCopy(tx, actor, { requestId, earlier, chosen })
		},
	})
}

async function findEarlier(tx: Tx, actor: Actor, id: string): Promise<Earlier> {
	const stateIso3 = actor.stateIso3 ?? ''
	const found = await tx.request.findFirst({
		where: { id, stateIso3, contentRemovedAt: null },
		include: {
			authority: true,
			needs: { where: { parentId: null }, orderBy: [{ rank: 'asc' }, { id: 'asc' }] },
		},
	})
	if (!found) throw new DomainError('not-found')
	// A zero that may have been a blank is asked for again.
	return { ...found, needs: toldNeeds(found.needs, found.blanksAsZero) }
}

type Led = Request & { authority: Authority }
type Earlier = Led & { needs: Need[] }
type Copying = { requestId: string; earlier: Earlier; chosen: readonly Need[] }

async function writeCopy(tx: Tx, actor: Actor, { requestId, earlier, chosen }: Copying) {
	const request = await tx.request.findUniqueOrThrow({
		where: { id: requestId },
		include: { authority: true },
	})
	const today = todayOf(request.stateIso3).state
	const general = copiedRequest(earlier, today, request)
	const { institution } = general.answers
	const { authorityId } = request
	general.notesOf('institution').push(...(await contactNotes(tx, earlier, { institution, authorityId })))
	// Title, language and classification are those with which every request begins.
	const answers = { ...general.answers, about: { ...general.answers.about, ...request.answers.about } }
	await storeRequestAnswers(tx, request, { answers, sections: requestSectionNames }, actor)

	const pairs = chosen.map((need) => ({ need, id: newId() }))
	await addNeedsTo(
		tx,
		actor,
		request,
		pairs.map(({ need, id }) => ({ kind: need.kind, id, from: need.id })),
	)
	const ids = new Map(pairs.map(({ need, id }) => [need.id, id]))
	const marks = [...general.marks()]
	for (const { need, id } of pairs) {
		const copy = copiedNeed(need, { id, today, ids, earlier })
		const row = await tx.need.findUniqueOrThrow({ where: { id } })
		await storeNeedAnswers(tx, row, { answers: copy.answers, sections: sectionsFor(need.kind) }, actor)
		marks.push(...copy.marks)
	}
	await markCopied(tx, request, { fromId: earlier.id, marks })
}

type Mark = { place: string; notes: CopyNote[] }

function copiedRequest(earlier: Earlier, today: string, { authority }: Led) {
	const inForm = requestSectionNames.map((name) => {
		return { name, ...copiedSection(requestSections[name], earlier.answers[name] ?? {}, today) }
	})
	const leads = leadOf(answersOf(inForm), authority).name.toLowerCase()
	const isLedByOther = leads !== leadOf(earlier.answers, earlier.authority).name.toLowerCase()
	const copies = inForm.map((copy) =>
		copy.name === 'rights' && isLedByOther ? { ...copy, ...ofAnotherLead(copy) } : copy,
	)
	const notesOf = (name: RequestSection) => copies.find((copy) => copy.name === name)?.notes ?? []
	notesOf('about').push(...droppedSections(earlier.answers, requestSectionNames))
	return { answers: answersOf(copies), marks: () => marksOf(copies), notesOf }
}

type Placed = { id: string; today: string; ids: ReadonlyMap<string, string>; earlier: Earlier }

/** A need with its references to other needs of the request: to their copies, or noted where they were not chosen. */
function copiedNeed({ kind, answers }: Need, { id, today, ids, earlier }: Placed) {
	const left = namedIn(answers).filter((other) => !ids.has(other))
	const linked = withIds(left.reduce(withoutLink, answers), ids)
	const titleOf = (other: string) => earlier.needs.find((each) => each.id === other)?.title ?? ''
	const copies = sectionsFor(kind).map((name) => {
		const { values, notes } = copiedSection(needSectionOf(kind, name), linked[name] ?? {}, today)
		const unlinked = linksIn(name, answers).filter((link) => left.includes(link.id))
		const links = unlinked.map(({ field, id: other }): CopyNote => {
			return { field, why: 'notChosen', was: titleOf(other) }
		})
		const dropped = name === 'need' ? droppedSections(answers, sectionsFor(kind)) : []
		return { name, values, notes: [...notes, ...links, ...dropped] }
	})
	return { answers: answersOf(copies), marks: marksOf(copies, id) }
}

/** The other needs that a section names, each with its field. */
function linksIn(section: NeedSection, answers: Answers): { field: string; id: string }[] {
	if (section === 'need') return neededFirst(answers).map((id) => ({ field: 'dependsOn', id }))
	const trainedBy = section === 'equipment' ? trainingNeedOf(answers) : ''
	return trainedBy ? [{ field: 'trainingNeed', id: trainedBy }] : []
}

function withIds(answers: Answers, ids: ReadonlyMap<string, string>): Answers {
	const first = neededFirst(answers).flatMap((id) => ids.get(id) ?? [])
	const trainedBy = ids.get(trainingNeedOf(answers))
	return {
		...answers,
		...(first.length > 0 && { need: { ...answers.need, dependsOn: first } }),
		...(trainedBy && { equipment: { ...answers.equipment, trainingNeed: trainedBy } }),
	}
}

type SectionCopy = { name: RequestSection | NeedSection; values: SectionValues; notes: CopyNote[] }

const answersOf = (copies: readonly SectionCopy[]): Answers =>
	Object.fromEntries(
		copies.filter(({ values }) => Object.keys(values).length > 0).map(({ name, values }) => [name, values]),
	)

/** A section in which nothing was answered and nothing left out has nothing to check. */
const marksOf = (copies: readonly SectionCopy[], needId?: string): Mark[] =>
	copies
		.filter(({ values, notes }) => Object.keys(values).length > 0 || notes.length > 0)
		.map(({ name, notes }) => ({ place: placeOf(name, needId), notes }))
