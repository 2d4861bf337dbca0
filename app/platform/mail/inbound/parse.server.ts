import { type ParsedMail, simpleParser } from 'mailparser'

/** Of a whole letter, in bytes: one file of the largest size taken, as mail writes it, and what stands around it. */
export const MAX_LETTER = 15 * 1024 * 1024

const PATIENCE = 30_000
const limits = {
	maxHeadSize: 64 * 1024,
	maxChildNodes: 100,
	maxHtmlLengthToParse: 500_000,
	// Letters within letters, and what servers report, stay files: their text is not the writer's.
	ignoreEmbedded: true,
	keepDeliveryStatus: true,
	skipTextToHtml: true,
	skipTextLinks: true,
	keepCidLinks: true,
	checksumAlgo: false,
} as const

/** A letter taken apart; null for one that is too large, too deep or cannot be read within the limits. */
export async function parseLetter(raw: Buffer): Promise<ParsedMail | null> {
	if (raw.length > MAX_LETTER) return null
	let timer: NodeJS.Timeout | undefined
	const stuck = new Promise<null>((resolve) => {
		timer = setTimeout(resolve, PATIENCE, null)
	})
	try {
		const mail = await Promise.race([simpleParser(raw, limits), stuck])
		return mail?.headers ? mail : null
	} catch {
		return null
	} finally {
		clearTimeout(timer)
	}
}
