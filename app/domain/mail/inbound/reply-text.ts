import EmailReplyParser from 'email-reply-parser'

/** More than a message may be long; what stands behind it is quoted, or too long anyway. */
const READ = 6_000
/** What is longer than a signature is kept, whatever stands before it. */
const SIGNATURE = { lines: 8, letters: 500 }

/**
 * What somebody wrote anew in an answer: above one of `lines` where it came back, and without what was quoted and
 * without a signature. '' where nothing is left.
 */
export function replyText(text: string, lines: readonly string[]): string {
	const clean = withoutSecrets(text.slice(0, 200_000))
	const cut = cutAt(clean, lines)
	const above = cut && trimAttribution(cut.above)
	if (above) return withoutQuotes(above)
	// Some write below what they answer to.
	if (cut && !cut.quoted) return ''
	return withoutQuotes(trimAttribution(cut ? withoutQuotedLines(clean) : clean))
}

/** Without what no text has, pictures by their address, and the token that the answered letter was sent with. */
const withoutSecrets = (text: string) =>
	text
		.replace(/\r\n?/g, '\n')
		.replace(/[^\P{Cc}\n\t]|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '')
		.replace(/\[(?:data|cid):[^\]\n]{0,100000}\]/g, '')
		.replace(/\+[rbo]-[a-z2-7]{42}@/gi, '@')

const blank = String.raw`[\s\u00a0\u200e\u200f\u202a-\u202e\u2066-\u2069>|*#]`

function cutAt(text: string, lines: readonly string[]) {
	const found = lines.flatMap((line) => {
		const words = line.split(/[\s#]+/).filter(Boolean)
		const pattern = words
			.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
			.join(`${blank}+`)
		const match = new RegExp(pattern, 'iu').exec(text)
		return match ? [match.index] : []
	})
	if (found.length === 0) return null
	const at = Math.min(...found)
	const begin = text.lastIndexOf('\n', at - 1) + 1
	return { above: text.slice(0, begin), quoted: /^\s*>/.test(text.slice(begin, at)) }
}

const isQuoted = (line: string | undefined) => /^\s*>/.test(line ?? '')
const withoutQuotedLines = (text: string) =>
	text
		.split('\n')
		.filter((line, at, all) => !isQuoted(line) && !(wrote.test(line) && isQuoted(all[at + 1])))
		.join('\n')

const label =
	/^[\s>*]*(from|sent|to|cc|date|subject|de|envoy[ée]|à|objet|enviado( el)?|para|asunto|fecha|от|отправлено|кому|копия|тема|дата|发件人|发送时间|收件人|抄送|主题|日期|من|تاريخ الإرسال|إلى|نسخة|الموضوع|التاريخ)\s*\*?[:：]/i
const rule = /^[\s>]*([-_=]{2,}.{0,60}|>.*)?$/
const wrote =
	/(wrote|écrit|escribió|пишет|написал(\(а\)|а)?|写道|寫道|كتب(ت)?[^\n]{0,200})[\s\u00a0\u200e\u200f]*[:：]?\s*$/i
const begins = /^[\s\u200f\u200e]*(on|le|el|в|пн|вт|ср|чт|пт|сб|вс|\d|在|في|بتاريخ)/i

/** Without the lines at the end by which mail programs lead to what they quote. */
function trimAttribution(text: string): string {
	const lines = text.split('\n')
	for (;;) {
		const last = lines.at(-1)
		if (last === undefined) return ''
		if (rule.test(last) || label.test(last)) lines.pop()
		else {
			const length = attributionAt(lines)
			if (length === 0) return lines.join('\n').trim()
			lines.length -= length
		}
	}
}

/** How many lines at the end say who wrote what follows; a mail program breaks a long one into up to three. */
function attributionAt(lines: readonly string[]): number {
	const said = (count: number) => lines.slice(-count).join(' ').slice(0, 600)
	const fits = (text: string) => wrote.test(text) && /\d|@/.test(text)
	const whole = [1, 2, 3].find((count) => fits(said(count)) && begins.test(said(count)))
	return Math.min(whole ?? (fits(said(1)) && /[<@]/.test(said(1)) ? 1 : 0), lines.length)
}

function withoutQuotes(text: string): string {
	const fragments = new EmailReplyParser().read(`\n${text.slice(0, READ)}`).getFragments()
	const kept = fragments.filter(
		(part) => !part.isQuoted() && !(part.isSignature() && isFarewell(part.getContent())),
	)
	return kept
		.map((part) => part.getContent())
		.join('\n')
		.trim()
}

/** A line that only divides what somebody wrote begins no signature. */
const isFarewell = (text: string) =>
	text.length <= SIGNATURE.letters &&
	text.trim().split('\n').length <= SIGNATURE.lines &&
	!/^\s*(-{3,}|_+|=+|\++)\s*\n/.test(text)
