import { translator } from '#app/i18n/translator.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { deliverMail } from '#app/platform/mail.server.ts'
import { acceptedFacts } from '#emails/registry.ts'
import { renderEmail } from '#emails/render-email.tsx'
import type { EmailName } from '#emails/template.ts'
import type { Notice } from '#prisma/generated/client.ts'
import type { Role } from '#workflows/roles.ts'
import type { Language } from '#workflows/vocabulary.ts'
import { receiptAttachments } from './receipt-attachments.server.ts'
import { sealAttachment } from './seal-attachment.server.ts'

/** A message that could not be sent this often waits for an administrator. */
export const MAX_ATTEMPTS = 8

// Once sent, a link that opens an account is the reader's alone; the sample world keeps it, having no other mail.
const forgotten = env.SAMPLE_WORLD ? {} : { html: null, text: null, facts: {} }

const openAccounts: ReadonlySet<string> = new Set(['invitation', 'passwordLink', 'addressLink'])

type Facts = {
	path?: string
	reference?: string | null
	recipient?: string
	dueOn?: string
	programmeId?: string
	post?: Role
	stateIso3?: string | null
	noteNumber?: string
} & Record<string, unknown>

/** Sends one message, if it has not been sent. Address and language are looked up now, not when it was queued. */
export async function sendNotice({ noticeId }: { noticeId: string }): Promise<'sent' | 'done before'> {
	const letter = await deliver(noticeId)
	if (!letter) return 'done before'
	await withActor(systemActor, (tx) =>
		tx.notice.updateMany({
			where: { id: noticeId, status: 'queued' },
			data: { status: 'sent', sentAt: now(), ...(letter.opensAccount ? forgotten : {}) },
		}),
	)
	return 'sent'
}

/** A letter that cannot be written counts as a try as well, so that it is set aside at last and not tried for ever. */
async function deliver(noticeId: string) {
	try {
		const letter = await withActor(systemActor, (tx) => write(tx, noticeId))
		if (letter) await deliverMail(letter)
		return letter
	} catch (error) {
		await withActor(systemActor, (tx) => noteFailure(tx, noticeId, error))
		throw error
	}
}

async function write(tx: Tx, id: string) {
	const notice = await tx.notice.findUnique({ where: { id } })
	if (notice?.status !== 'queued') return null
	const facts = notice.facts as Facts
	const person = notice.personId ? await tx.person.findUnique({ where: { id: notice.personId } }) : null
	const address = person?.email ?? notice.address
	if (!address) return null
	const language: Language = person?.language ?? notice.language ?? 'en'
	const name = person?.name ?? facts.recipient ?? address

	const siteName = translator(language, 'common')('siteName')
	const props = await propsFor(tx, notice, facts, language, name)
	const rendered = await renderEmail(notice.template as EmailName, props, language, { siteName })
	const messageId = `<${id}@${new URL(env.APP_URL).hostname}>`
	const thread = notice.requestId
		? `<request.${notice.requestId}@${new URL(env.APP_URL).hostname}>`
		: undefined
	await tx.notice.update({ where: { id }, data: { ...rendered, messageId, language, recipient: address } })
	return {
		to: { name, address },
		messageId,
		thread,
		opensAccount: openAccounts.has(notice.template),
		attachments: attachmentsOf(notice),
		...rendered,
	}
}

/**
 * The receipt goes with the letter that says that a filing was received: to drafter, focal points and mission. The seal
 * of a day goes to those who keep it.
 */
function attachmentsOf({ template, requestId, attempts, facts }: Notice) {
	if (template === 'auditSeal') return () => sealAttachment(String((facts as Facts).sealId))
	if (template !== 'requestReceived' || !requestId) return undefined
	return () => receiptAttachments(requestId, attempts)
}

async function propsFor(tx: Tx, notice: Notice, facts: Facts, language: Language, recipient: string) {
	const url = `${env.APP_URL}${facts.path ?? '/'}`
	const { dueOn } = facts
	if (notice.template === 'invitation')
		return { recipient, url, dueOn, ...(await invitedAs(tx, facts, language)) }
	const accepted = acceptedFacts(notice.template as EmailName)
	const programme = facts.programmeId
		? await tx.programme.findUnique({ where: { id: facts.programmeId } })
		: null
	const all: Record<string, unknown> = {
		...facts,
		programme: (programme?.titles as Record<string, string> | undefined)?.[language],
	}
	const named = Object.fromEntries(accepted.map((fact) => [fact, all[fact] ?? undefined]))
	return { recipient, url, dueOn, reference: facts.reference ?? '—', ...named }
}

/** The post somebody is invited to, in the words of the language the letter is written in. */
async function invitedAs(tx: Tx, { post, stateIso3, noteNumber }: Facts, language: Language) {
	const state = stateIso3 ? await tx.state.findUnique({ where: { iso3: stateIso3 } }) : null
	return {
		post: post && translator(language, 'common')(`roles.${post}`),
		state: (state?.names as Record<string, string> | undefined)?.[language],
		noteVerbale: noteNumber,
	}
}

async function noteFailure(tx: Tx, id: string, error: unknown) {
	const lastError = String(error instanceof Error ? error.message : error).slice(0, 500)
	const { attempts } = await tx.notice.update({
		where: { id },
		data: { lastError, attempts: { increment: 1 } },
	})
	if (attempts >= MAX_ATTEMPTS)
		await tx.notice.updateMany({ where: { id, status: 'queued' }, data: { status: 'parked' } })
}
