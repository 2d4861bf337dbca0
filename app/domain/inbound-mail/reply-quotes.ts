const isQuoted = (line = '') => /^[\s\u200e\u200f]*>/.test(line)
const isBlank = (line = '') => /^[\s\u200e\u200f]*$/.test(line)

/** Lines that only separate: rules, with or without `Original message` between them. */
const rule = /^[\s>\u200e\u200f]*([-_=]{2,}.{0,60})?$/

/** The labels of the block that mail programs put above the quoted e-mail; first those of its first line. */
const sender = ['from', 'de', 'von', 'от( кого)?', '发件人', '寄件者', 'من'].join('|')
const labels = [
	'sent|to|cc|date|subject|importance',
	'envoy[ée]|à|objet|enviad[oa]( el| em)?|para|asunto|assunto|fecha|data|gesendet|an|betreff|datum',
	'отправлено|кому|копия|тема|дата',
	'发送时间|时间|收件人|抄送至?|主题|日期|寄件日期|收件者|副本|主旨',
	'تاريخ الإرسال|تم الإرسال|مرسل|إلى|نسخة|الموضوع|التاريخ',
].join('|')
const mark = String.raw`[\s>*|\u200e\u200f]*`
const colon = String.raw`[\s\u00a0*\u200e\u200f]*[:：|]`
const senderLabel = new RegExp(`^${mark}(${sender})${colon}`, 'i')
const label = new RegExp(`^${mark}(${sender}|${labels})${colon}`, 'i')

const wrote =
	/(wrote|écrit|escribió|пишет|написал(\(а\)|а)?|写道|寫道|schrieb|escreveu|كتب(ت)?[^\n]{0,200})[\s\u00a0\u200e\u200f]*[:：]?\s*$/i
const begins = /^[\s\u200f\u200e]*(on|le|el|am|em|в|пн|вт|ср|чт|пт|сб|вс|\d|在|في|بتاريخ)/i
const named = /[<(«"[][^\s<>()]{1,250}@[^\s<>()]{1,250}[>)\]»"]/
const endsInColon = /[:：][\s*\u200e\u200f]*$/

/** Removes quoted lines, their introductions, and everything below a mail program's quote header. */
export function withoutQuoted(text: string, where?: 'endsInQuote'): string {
	const own = withoutMarked(text.split('\n'))
	const end = own.findIndex((_, at) => isBlock(own, at) || leadsTo(own, at, isSure) > 0)
	const kept = end < 0 ? own : own.slice(0, end)
	if (end >= 0) trimLabels(kept)
	else if (where) trimLead(kept)
	while (kept.length > 0 && rule.test(kept.at(-1) ?? '')) kept.pop()
	return kept.join('\n').trim()
}

/** Removes lines marked as quoted, and the line that introduces them. */
function withoutMarked(lines: readonly string[]): string[] {
	const kept: string[] = []
	for (const line of lines) {
		if (!isQuoted(line)) kept.push(line)
		else trimLead(kept)
	}
	return kept
}

/** Removes the introduction at the end ("… wrote:"), with or without an address. */
function trimLead(lines: string[]) {
	let end = lines.length
	while (end > 0 && lines.length - end < 3 && isBlank(lines[end - 1])) end--
	const length = [1, 2, 3].find((count) => leadsTo(lines, end - count, isLikely) === count)
	if (!length) return
	lines.length = end - length
	trimLabels(lines)
}

/** Removes a label block at the end: two labels or more, the first of them not the sender. */
function trimLabels(lines: string[]) {
	let count = 0
	while (label.test(lines.at(-1 - count) ?? '')) count++
	if (count > 1) lines.length -= count
}

/**
 * The number of lines from here that introduce a quote, or 0; mail programs break a long introduction into up to three.
 */
function leadsTo(lines: readonly string[], at: number, is: (said: string) => boolean): number {
	if (at < 0) return 0
	for (let count = 1; count <= 3; count++) {
		if (at + count > lines.length || isBlank(lines[at + count - 1])) return 0
		// The line before it is the author's own text.
		if (is(joined(lines, at, count))) return count > 1 && is(joined(lines, at + 1, count - 1)) ? 0 : count
	}
	return 0
}

const joined = (lines: readonly string[], at: number, count: number) =>
	lines
		.slice(at, at + count)
		.join(' ')
		.slice(0, 600)

/** A date, an address and a colon. Without the address it could be the author's own text. */
const isSure = (said: string) =>
	named.test(said) && /\d/.test(said.replace(named, '')) && (wrote.test(said) || endsInColon.test(said))
const isLikely = (said: string) => isSure(said) || (wrote.test(said) && /\d/.test(said) && begins.test(said))

const LONGEST_BLOCK = 12

/** Whether a block of labels begins here: three, or two and an address, with no other text between them. */
function isBlock(lines: readonly string[], at: number): boolean {
	if (!senderLabel.test(lines[at] ?? '')) return false
	let [count, address] = [0, false]
	for (const line of lines.slice(at, at + LONGEST_BLOCK)) {
		const isLabel = label.test(line)
		if (!isLabel && !isBlank(line) && !line.includes('@')) break
		count += Number(isLabel)
		address ||= line.includes('@')
	}
	return count > 2 || (count > 1 && address)
}
