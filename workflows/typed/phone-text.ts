import { latinDigits } from './whole-number.ts'

/** How an extension is announced in the six languages. */
const extension =
	/\s*[,;]?\s*(?:;ext=|extension|extensión|ext|poste|interno|int|anexo|добавочный|доб|分机|内线|转|تحويلة|الداخلي|داخلي|x|#)[\s.:：]*(\d{1,8})$/iu

/**
 * Returns a typed telephone number with digits 0 to 9 and its extension after "ext.", or undefined if it contains
 * something else. Whether a country has such a number is for the server to say.
 */
export function plainPhone(typed: string): string | undefined {
	const text = latinDigits(typed)
		.replace(/[＋﹢]/g, '+')
		.replace(/[‐‑–−－]/g, '-')
		.replace(/[\s\u00a0\u202f]+/g, ' ')
		.trim()
	const [, digits] = extension.exec(text) ?? []
	const number = text.replace(extension, '').trim()
	if (!/^\+?[\d ().,/-]{5,40}$/.test(number) || !/\d/.test(number)) return undefined
	return digits ? `${number} ext. ${digits}` : number
}
