import { takeInMail } from '#app/domain/inbound-mail/take-in-mail.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { Take } from '#app/platform/mail/inbound/lmtp.server.ts'
import { replyLines } from '#emails/catalogue.ts'

/** Starts to receive e-mails from the configured mailbox or port; `stop` ends both. */
export async function startReceivingEmails(): Promise<{ stop: () => Promise<void> }> {
	const take: Take = (raw, envelope) => takeInMail(raw, envelope, replyLines)
	const { MAIL_REPLY_TO: mailbox, IMAP_URL, LMTP_HOST: host, LMTP_PORT: port } = env
	if (!mailbox) return { stop: async () => {} }
	const ways: { stop: () => Promise<void> }[] = []
	if (IMAP_URL) {
		const { pollMailbox } = await import('#app/platform/mail/inbound/imap.server.ts')
		ways.push(pollMailbox(IMAP_URL, take))
	}
	if (port !== undefined) {
		const { serveLmtp } = await import('#app/platform/mail/inbound/lmtp.server.ts')
		ways.push(await serveLmtp({ host, port, mailbox }, take))
	}
	return {
		async stop() {
			for (const way of ways) await way.stop()
		},
	}
}
