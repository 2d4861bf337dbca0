import { withoutQuoted } from './reply-quotes.ts'

/** What is longer than a signature is kept, whatever stands before it. */
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
/** What is added below a signature is no part of it. */
const added = /^\s*(p\.? ?s\.?|n\.?b\.?|p\.? ?d\.?|з\.? ?ы\.?|附|又及|ملاحظة|ملحوظة)\s*[:.：]/im

/** Without the words somebody ends with, and name and post below them. */
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
 * What somebody wrote anew in an answer: above one of `lines` where it came back, and without what was quoted and
 * without a signature. '' where nothing is left.
 */
export const replyText = (text: string, lines: readonly string[]) =>
	ownWords(text, lines).replace(picture, '').trim()

/** Whether hardly anything of it could be made letters, as where a letter names another character set than it is in. */
export const isGarbled = (text: string) => (text.match(/\ufffd/g) ?? []).length > text.length / 5

/** The same of a text that was HTML, with a mark for each picture that stands in it. */
export function ownWords(text: string, lines: readonly string[]): string {
	const clean = withoutArmour(withoutSecrets(text.slice(0, 200_000)))
	const cut = cutAt(clean, lines)
	const above = cut && withoutSignature(withoutQuoted(cut.above, 'endsInQuote'))
	if (above) return above
	// Some write below or between what they answer to.
	if (cut && !cut.quoted) return ''
	return withoutSignature(withoutQuoted(cut ? cut.below : clean))
}

/** How a picture of a letter is written where its HTML is made text: by its name, or the beginning of all of it. */
const picture = /\[(?:data|cid):[^[\]\n]{0,100000}\]/g
export const picturesIn = (words: string) => new Set(words.match(picture) ?? [])

/** Without what no text has, and without the token that the answered letter was sent with. */
const withoutSecrets = (text: string) =>
	text
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.replace(/[^\P{Cc}\n\t]|\p{Cs}|[\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu, '')
		.replace(/\+[rbo]-[a-z2-7]{42}@/gi, '@')

/** Of what was signed or encrypted within the text (RFC 9580) only what can be read. */
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
