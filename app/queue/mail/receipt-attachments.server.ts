import { getReceipt, receiptFileName } from '#app/domain/submissions/get-receipt.server.ts'
import { receiptPdf } from '#app/domain/submissions/receipt-sheet.server.ts'
import { catalogues } from '#app/i18n/words.ts'
import { systemActor } from '#app/platform/actor.ts'
import { log } from '#app/platform/log.server.ts'
import type { MailFile } from '#app/platform/mail/letter.ts'

/** So often a letter waits for its PDF; then it goes with the signed text alone, which is the proof. */
const PATIENCE = 3

type How = {
	failedBefore: number
	/** Of a CONFIDENTIAL request the signed text goes alone: the printed one names the authority. */
	isGuarded: boolean
}

/** The receipt of a filing as the files of a letter. Rejects while it makes sense to try again. */
export async function receiptAttachments(
	requestId: string,
	{ failedBefore, isGuarded }: How,
): Promise<MailFile[]> {
	const told = await getReceipt(systemActor, requestId)
	const named = (kind: 'pdf' | 'json') => receiptFileName(told.receipt.reference, kind)
	const text = { filename: named('json'), contentType: 'application/json', content: told.file }
	if (isGuarded) return [text]
	try {
		const content = await receiptPdf(told, catalogues[told.language].receipt.sheet)
		return [{ filename: named('pdf'), contentType: 'application/pdf', content }, text]
	} catch (error) {
		if (failedBefore < PATIENCE) throw error
		log.warn({ err: error, requestId }, 'receipt sent without its PDF')
		return [text]
	}
}
