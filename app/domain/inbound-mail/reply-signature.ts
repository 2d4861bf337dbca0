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
export function withoutSignature(text: string): string {
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
