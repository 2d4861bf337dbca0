import { withoutQuoted } from './reply-quotes.ts'

/** Text longer than a signature is preserved, whatever precedes it. */
const LONGEST = { lines: 8, letters: 500 }

const closings = [
	'(with )?(my |our )?(best|kind(est)?|warm(est)?)?( and \\w+)? ?regards|best wishes|cheers|respectfully( yours)?',
	'(yours )?(sincerely|faithfully|truly)( yours)?',
	'(bien )?cordialement|bien à vous|(meilleures |sincères )?salutations( distinguées)?|bonne (journée|soirée)',
	'((un )?(cordial(es)? )?saludos?( cordiales)?|atentamente|cordialmente)',
	'с уважением|с наилучшими пожеланиями',
	'此致|敬礼|祝好|顺颂商祺|顺祝商祺',
	'(مع )?(أطيب |خالص )?(التحيات|تحياتي|التحية|الشكر والتقدير)',
].join('|')
const programs = [
	'sent from|get outlook for|envoyé (depuis|de mon|à partir de)|(télécharger|obtenir) outlook',
	'enviado desde|(descargar|obtener) outlook|отправлено (из|с) |скачать outlook',
	'发自|来自我的|从我的|أرسلت? من |تم الإرسال من ',
].join('|')
const farewell = new RegExp(
	`^\\s*(--|—|(${closings})[\\s,.!،，。！]*|(${programs}).{0,100}|(veuillez agréer|وتفضلوا بقبول).{0,200})\\s*$`,
	'i',
)
/** A postscript below a signature is preserved. */
const added = /^\s*(p\.? ?s\.?|n\.?b\.?|p\.? ?d\.?|з\.? ?ы\.?|附|又及|ملاحظة|ملحوظة)\s*[:.：]/im

/** Removes the closing words, and name and post below them. */
function withoutSignature(text: string): string {
	const lines = text.trimEnd().split('\n')
	const earliest = Math.max(0, lines.length - LONGEST.letters)
	const last = lines.slice(earliest)
	const at = last.findIndex((line, at) => farewell.test(line) && isSignature(last.slice(at)))
	return (at < 0 ? text : lines.slice(0, earliest + at).join('\n')).trim()
}

function isSignature(lines: readonly string[]) {
	const text = lines.join('\n').trim()
	return (
		lines.filter((line) => line.trim() !== '').length <= LONGEST.lines &&
		text.length <= LONGEST.letters &&
		!added.test(text)
	)
}

/**
 * The author's own text in an answer: above one of `lines` where it was returned, without quotes and signature. ''
 * where nothing is left.
 */
export const replyText = (text: string, lines: readonly string[]) =>
	ownWords(text, lines).replace(picture, '').trim()

/** Whether hardly anything could be decoded, as where an e-mail declares a wrong character set. */
export const isGarbled = (text: string) => (text.match(/\ufffd/g) ?? []).length > text.length / 5

/** The same for a text that was HTML, with a mark for each picture in it. */
export function ownWords(text: string, lines: readonly string[]): string {
	const clean = withoutArmour(withoutSecrets(text.slice(0, 200_000)))
	const cut = cutAt(clean, lines)
	const above = cut && withoutSignature(withoutQuoted(cut.above, 'endsInQuote'))
	if (above) return above
	// Some people write below or between the quoted text.
	if (cut && !cut.quoted) return ''
	return withoutSignature(withoutQuoted(cut ? cut.below : clean))
}

/** How pictures appear where HTML is converted to text: by their name, or the beginning of their data. */
const picture = /\[(?:data|cid):[^[\]\n]{0,100000}\]/g
export const picturesIn = (words: string) => new Set(words.match(picture) ?? [])

/** Removes control characters, and the token of the answered e-mail. */
const withoutSecrets = (text: string) =>
	text
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.replace(/[^\P{Cc}\n\t]|\p{Cs}|[\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu, '')
		.replace(/\+[rbo]-[a-z2-7]{42}@/gi, '@')

/** Of text signed or encrypted inline (RFC 9580), only the readable part. */
const withoutArmour = (text: string) =>
	text
		.replace(/^-----BEGIN PGP SIGNED MESSAGE-----\n(Hash: [^\n]*\n)*/m, '')
		.replace(/^-----BEGIN PGP (SIGNATURE|MESSAGE)-----\n[^-]*(-----END PGP \1-----)?/gm, '')

const blank = String.raw`[\s\u00a0\u200e\u200f>|*#\\]`

function cutAt(text: string, lines: readonly string[]) {
	const found = lines.flatMap((line) => {
		const words = line.split(/[\s#]+/).filter(Boolean)
		const pattern = words
			.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
			.join(`${blank}{1,200}`)
		const match = new RegExp(pattern, 'iu').exec(text)
		return match ? [match.index] : []
	})
	if (found.length === 0) return null
	const at = Math.min(...found)
	const begin = text.lastIndexOf('\n', at - 1) + 1
	return {
		above: text.slice(0, begin),
		below: text.slice(begin),
		quoted: /^\s*>/.test(text.slice(begin, at)),
	}
}
