import type { ServableNeed } from '#app/domain/matching/programme-parties.server.ts'
import type { DigestContent } from '#app/domain/notifications/digest.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { EmailName } from '#emails/catalogue.ts'
import { acceptedFacts } from '#emails/registry.ts'
import type { Notice } from '#prisma/generated/client.ts'
import type { CategoryTotal } from '#workflows/equipment/need-lines.ts'
import type { Language } from '#workflows/languages.ts'
import type { Role } from '#workflows/roles.ts'

export type Facts = {
	path?: string
	reference?: string | null
	recipient?: string
	dueOn?: string
	programmeId?: string
	officerId?: string
	post?: Role
	stateIso3?: string | null
	noteNumber?: string
	servable?: readonly ServableNeed[]
	lines?: readonly CategoryTotal[]
} & Record<string, unknown>

type RecordedMeasurement = {
	language: Language
	recipient: string
	/** For a CONFIDENTIAL request, an e-mail contains only its reference, the event and the due date. */
	guarded: boolean
	/** Whether the reader is one of the people of the State, who may read the title of its request. */
	ofState: boolean
	/** Names of the notices on earlier steps that the e-mail reports as well. */
	earlier: readonly string[]
}

/** Returns the props of a template: only those that it accepts and that the request allows. */
export async function propsOf(
	tx: Tx,
	notice: Notice,
	{ language, recipient, guarded, ofState, earlier }: RecordedMeasurement,
) {
	const facts = notice.facts as Facts // as `tell` stored them
	const url = `${env.APP_URL}${facts.path ?? '/'}`
	const { dueOn } = facts
	if (notice.template === 'invitation')
		return { recipient, url, dueOn, ...(await invitedAs(tx, facts, language)) }
	if (notice.template === 'digest') return digestProps(facts, recipient)
	if (notice.template === 'donorDigest') return { recipient, url, ...(facts.figures as object) } // its own facts
	const accepted = acceptedFacts(notice.template as EmailName) // queued under a name of the catalogue
	const all: Record<string, unknown> = guarded
		? {}
		: {
				...(await factsIn(tx, facts, language)),
				...(ofState && (await titleOf(tx, notice))),
				...(await writtenIn(tx, notice)),
			}
	if (earlier.length > 0) all.earlier = earlier
	const named = Object.fromEntries(accepted.map((fact) => [fact, all[fact] ?? undefined]))
	return { recipient, url, dueOn, reference: facts.reference ?? '—', ...named }
}

/** Returns the facts in the language of the e-mail. */
async function factsIn(tx: Tx, facts: Facts, language: Language): Promise<Record<string, unknown>> {
	const { need, part, programmeId, officerId, stateIso3 } = facts
	const programme = programmeId ? await tx.programme.findUnique({ where: { id: programmeId } }) : null
	const officer = officerId ? await tx.person.findUnique({ where: { id: officerId } }) : null
	return {
		...facts,
		state: await stateIn(tx, stateIso3, language),
		officer: officer?.name,
		need: part ? `${need} ${part}` : need,
		programme: programme?.titles[language],
		mayServe: await servableIn(tx, facts, language),
		lines: linesIn(facts, language),
	}
}

/** The present title of the request; it is kept nowhere else, so that it goes when the content of the request goes. */
async function titleOf(tx: Tx, { requestId }: Notice) {
	const request = requestId ? await tx.request.findUnique({ where: { id: requestId } }) : null
	return { title: request?.title || undefined }
}

/** The needs that programmes of the reader may serve, in words: kind, theme and programme. */
async function servableIn(tx: Tx, { servable = [] }: Facts, language: Language) {
	if (servable.length === 0) return undefined
	const t = translator(language, 'codes')
	const programmes = await tx.programme.findMany({
		where: { id: { in: servable.map(({ programmeId }) => programmeId) } },
		select: { id: true, titles: true },
	})
	return servable.map(({ kind, theme, programmeId }) => {
		const titles = programmes.find(({ id }) => id === programmeId)?.titles as
			| Record<string, string>
			| undefined
		const parts = [t(`kinds.${kind}`), theme && t(`themes.${theme}`), titles?.[language] || titles?.en]
		return parts.filter(Boolean).join(' – ')
	})
}

/** The lines of a need in one sentence, by category: the words of the State are not sent. */
function linesIn({ lines = [] }: Facts, language: Language) {
	const t = translator(language, 'codes')
	return lines
		.map(({ category, unit, quantity: count }) => {
			const what = category ? t(`equipmentCategories.${category}`) : t('lineSummary.other')
			return count === null
				? t('lineSummary.toSpecify', { what })
				: t(`lineSummary.${unit ?? 'PIECE'}`, { count, what })
		})
		.reduce<string | undefined>(
			(before, after) => (before ? t('lineSummary.joined', { before, after }) : after),
			undefined,
		)
}

/** Returns when each message of a conversation was written, if the e-mail reports several. */
async function writtenIn(tx: Tx, { id, conversation }: Notice) {
	if (!conversation) return {}
	const all = await tx.notice.findMany({
		where: { OR: [{ id }, { digestId: id }] },
		orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
		select: { createdAt: true },
	})
	return all.length > 1 ? { written: all.map(({ createdAt }) => createdAt.toISOString()) } : {}
}

/** Returns the post of an invitation in the language of the e-mail. */
async function invitedAs(tx: Tx, { post, stateIso3, noteNumber }: Facts, language: Language) {
	return {
		post: post && translator(language, 'common')(`roles.${post}`),
		state: await stateIn(tx, stateIso3, language),
		noteVerbale: noteNumber,
	}
}

async function stateIn(tx: Tx, iso3: string | null | undefined, language: Language) {
	const state = iso3 ? await tx.state.findUnique({ where: { iso3 } }) : null
	return state?.names[language]
}

/** Returns the props of a summary from its stored notice. */
function digestProps(facts: unknown, recipient: string) {
	// As `writeDigest` stored them.
	const { path, on, groups, more } = facts as DigestContent & { path: string; on: string }
	return {
		recipient,
		on,
		more,
		url: `${env.APP_URL}${path}`,
		groups: groups.map((group) => ({
			...(group.reference && { reference: group.reference }),
			...(group.view && { view: group.view }),
			url: `${env.APP_URL}${group.path}`,
			lines: group.lines,
		})),
	}
}
