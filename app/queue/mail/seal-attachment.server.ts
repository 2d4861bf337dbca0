import { sealToSend } from '#app/domain/audit/get-seal.server.ts'
import type { MailFile } from '#app/platform/mail/letter.ts'

/** The seal of a day as the file of a letter. */
export async function sealAttachment(sealId: string): Promise<MailFile[]> {
	const { name, text } = await sealToSend(sealId)
	return [{ filename: name, contentType: 'application/json', content: text }]
}
