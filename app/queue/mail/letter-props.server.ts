import type { DigestContent } from '#app/domain/notifications/digest.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { EmailName } from '#emails/catalogue.ts'
import { acceptedFacts } from '#emails/registry.ts'
import type { Notice } from '#prisma/generated/client.ts'
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
} & Record<string, unknown>

type RecordedMeasurement = {
	language: Language
	recipient: string
	/** For a CONFIDENTIAL request, an e-mail contains only its reference, the event and the due date. */
	guarded: boolean
}

/** Returns the props of a template: only those that it accepts and that the request allows. */
export async function propsOf(tx: Tx, notice: Notice, { language, recipient, guarded }: RecordedMeasurement) {
	const facts = notice.facts as Facts
	const url = `${env.APP_URL}${facts.path ?? '/'}`
	const { dueOn } = facts
	if (notice.template === 'invitation')
		return { recipient, url, dueOn, ...(await invitedAs(tx, facts, language)) }
	if (notice.template === 'digest') return digestProps(facts, recipient)
	if (notice.template === 'donorDigest') return { recipient, url, ...(facts.figures as object) }
	const accepted = acceptedFacts(notice.template as EmailName)
	const all: Record<string, unknown> = guarded
		? {}
		: { ...(await factsIn(tx, facts, language)), ...(await writtenIn(tx, notice)) }
	const named = Object.fromEntries(accepted.map((fact) => [fact, all[fact] ?? undefined]))
	return { recipient, url, dueOn, reference: facts.reference ?? '—', ...named }
}

/** Returns the facts in the language of the e-mail. */
async function factsIn(tx: Tx, facts: Facts, language: Language): Promise<Record<string, unknown>> {
	const { need, part, programmeId, officerId } = facts
	const programme = programmeId ? await tx.programme.findUnique({ where: { id: programmeId } }) : null
	const officer = officerId ? await tx.person.findUnique({ where: { id: officerId } }) : null
	return {
		...facts,
		officer: officer?.name,
		need: part ? `${need} ${part}` : need,
		programme: (programme?.titles as Record<string, string> | undefined)?.[language],
	}
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
	const state = stateIso3 ? await tx.state.findUnique({ where: { iso3: stateIso3 } }) : null
	return {
		post: post && translator(language, 'common')(`roles.${post}`),
		state: (state?.names as Record<string, string> | undefined)?.[language],
		noteVerbale: noteNumber,
	}
}

/** Returns the props of a summary from its stored notice. */
function digestProps(facts: unknown, recipient: string) {
	const { path, on, groups, more } = facts as DigestContent & { path: string; on: string }
	return {
		recipient,
		on,
		more,
		url: `${env.APP_URL}${path}`,
		groups: groups.map((group) => ({
			...(group.reference && { reference: group.reference }),
			url: `${env.APP_URL}${group.path}`,
			lines: group.lines,
		})),
	}
}
