import { describe, expect, test } from 'vitest'
import { isGarbled, ownWords, picturesIn, replyText } from '#app/domain/inbound-mail/reply-text.ts'
import { replyLine, replyLines } from '#emails/catalogue.ts'

const desk = 'Desk <d@ta.example>'

/** Separators that mail programs put between a reply and its quote, by language of e-mail and program. */
test.each([
	['en', 'Yes.\n\nOn Thu, 26 Nov 2026 at 10:00, Desk <\nreplies@ta.example> wrote:\n\n> '],
	['en', 'Yes.\n\nSent from my iPhone\n\n> On 26 Nov 2026, at 10:00, Desk <d@ta.example> wrote:\n> \n> '],
	['fr', `Oui, en mai.\nLe jeu. 26 nov. 2026 à 10:00, ${desk} a écrit :\n\n> `],
	['fr', 'Oui.\n\nBien cordialement,\nA. Nom\n\nLe 26/11/2026 à 10:00, Desk a écrit :\n> '],
	['es', `Sí.\n\n________________________________\nDe: ${desk}\nEnviado: jueves\nPara: yo\nAsunto: x\n\n`],
	['es', 'Sí.\n\nEl jue, 26 nov 2026 a las 10:00, Desk (<d@ta.example>) escribió:\n\n> '],
	['ru', `Да.\n\nчт, 26 нояб. 2026 г. в 10:00, ${desk} пишет:\n> `],
	['ru', `Да.\n\nчт, 26 нояб. 2026 г. в 10:00, ${desk}:\n\n> `],
	[
		'ru',
		`Да.\n\n----------------\nКому: я (a@y.example);\nТема: x;\n26.11.2026, 10:00, "Desk" <d@ta.example>:\n`,
	],
	['ru', `Да.\n\nС уважением,\nА. Имя\n\n>Четверг, 26 ноября 2026, 10:00 +03:00 от ${desk}:\n>\n>`],
	['ar', `نعم.\n\nفي الخميس، 26 نوفمبر 2026 كتب المكتب <d@ta.example>:\n\n> `],
	[
		'ar',
		`نعم.\n\n\u202bفي الخميس، 26 نوفمبر 2026 في 10:00 ص تمت كتابة ما يلي بواسطة \u202aDesk\u202c\u200f <\u202ad@ta.example\u202c\u200f>:\u202c\n\n> \u200f`,
	],
	[
		'ar',
		`نعم.\n\n\u200fمن: \u200fDesk\u200f <d@ta.example>\n\u200fتم الإرسال: \u200fالخميس\n\u200fإلى: \u200fأنا\n\u200fالموضوع: \u200fx\n\n\u200f`,
	],
	['zh', `可以。\n\n在 2026年11月26日 10:00，${desk} 写道：\n\n> `],
	[
		'zh',
		`可以。\n\n\n---- 回复的原邮件 ----\n| 发件人 | Desk<d@ta.example> |\n| 日期 | 2026年11月26日 10:00 |\n| 抄送至 | |\n| 主题 | x |\n\n`,
	],
	[
		'zh',
		`可以。\n\n------------------&nbsp;原始邮件&nbsp;------------------\n发件人: "Desk" <d@ta.example>;\n发送时间:&nbsp;2026年11月26日\n收件人:&nbsp;"a"<a@q.example>;\n\n主题:&nbsp;x\n\n`,
	],
] as const)('the answer is above the line in %s: %j', (language, text) => {
	const line = replyLine(language)
	const own = text.split('\n')[0]
	expect(replyText(`${text}${line}\n> more`, replyLines)).toBe(own)
	// As programs rewrite it: broken in two, upper case, with invisible and direction marks.
	const broken = line.replace(/ (?=\S+ ##$)/, '\n> ')
	for (const other of [broken, `*${line.toUpperCase()}*`, `\u202b${line.split('').join('\u200b')}\u202c`])
		expect(replyText(`${text}${other}\n> more`, replyLines)).toBe(own)
})

describe('without the line', () => {
	test.each([
		[`Yes.\n\nOn Thu, 26 Nov 2026 at 10:00, ${desk} wrote:\n\n> Dear reader,\n> something\n`, 'Yes.'],
		[`Да.\n\nОт: ${desk}\nОтправлено: четверг\nКому: я\nТема: x\n\nУважаемый коллега`, 'Да.'],
		[`可以。\n\n${desk} 于2026年11月26日周四 10:00写道：\n\n您好`, '可以。'],
		[`> When?\nIn May.\n> How many?\nTwenty.`, 'In May.\nTwenty.'],
		[`On 26 Nov 2026 ${desk} wrote:\n> Dear\n>\n> When?\n\nIn May.`, 'In May.'],
	])('%j ends where the quote begins', (text, own) => expect(replyText(text, replyLines)).toBe(own))
})

test.each([
	'These are the dates:\n\nFrom: 4 May\nTo: 8 May',
	'Yes.\nDate: 4 May',
	'Oui.\nObjet : formation',
	'On 4 May the minister wrote:\nWe need 5 boats.',
	'As our note of 2025 wrote:\n\nFive boats.',
	'Thanks,\n\nWe can start in May.',
	'Regards to all.\nIn May.',
	'Cheers\nA. Name\n\nP.S.: we need five boats.',
	'We need:\n- 5 boats\n- 3 radios',
	'One\n---\nTwo',
])('the new text of a reply is kept whole, with a quote below and without: %j', (text) => {
	expect(replyText(text, replyLines)).toBe(text)
	const below = `\n\nOn 26/11/2026 10:00, Desk wrote:\n> ${replyLine('en')}\n> Dear`
	expect(replyText(text + below, replyLines)).toBe(text)
})

test('an answer below or between quotes is found, a dividing line is no signature, and no token is shown', () => {
	const below = `On 26 Nov Desk <d@ta.example> wrote:\n> ${replyLine('en')}\n> Dear\n\nBelow.`
	expect(replyText(below, replyLines)).toBe('Below.')
	const between = `Sent from my iPhone\nOn 26 Nov Desk <d@ta.example> wrote:\n> ${replyLine('en')}\n> When?\nIn May.\n> Who?\nAll.`
	expect(replyText(between, replyLines)).toBe('In May.\nAll.')
	expect(replyText('One\n---\nTwo\n\nBest regards,\nA. Name', replyLines)).toBe('One\n---\nTwo')
	expect(replyText(`Sent to replies+r-${'a2'.repeat(21)}@ta.example`, replyLines)).toBe(
		'Sent to replies@ta.example',
	)
})

test('pictures are marked where they stand among the own words, and are no text', () => {
	const text = `See [cid:shot@a]\n[cid:b]\n\nRegards,\n[cid:emblem]\n\nOn 26/11/2026 Desk wrote:\n> [cid:old]\n> ${replyLine('en')}`
	expect([...picturesIn(ownWords(text, replyLines))]).toEqual(['[cid:shot@a]', '[cid:b]'])
	expect(replyText(text, replyLines)).toBe('See')
})

test('what is signed within the text is read, what is encrypted or in no known letters is not', () => {
	const armour = (what: string, text = 'hQEM\n') =>
		`-----BEGIN PGP ${what}-----\n${text}-----END PGP ${what}-----\n`
	const signed = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nYes.\n${armour('SIGNATURE')}`
	expect(replyText(signed, replyLines)).toBe('Yes.')
	expect(replyText(armour('MESSAGE'), replyLines)).toBe('')
	expect([isGarbled('\ufffd\ufffd, \ufffd \ufffd\ufffd'), isGarbled('Caf\ufffd in May')]).toEqual([
		true,
		false,
	])
})

test('nothing that repeats holds the reading up', () => {
	for (const text of [
		`${'0'.repeat(1500)}${'from'.repeat(375)}${'<'.repeat(1500)}${'>:x'.repeat(500)}`,
		'[data:'.repeat(30_000),
		'Cheers\n'.repeat(25_000),
		'From: a@b\n'.repeat(20_000),
		'on 2026 <a@b> \n'.repeat(12_000),
		'\n>\n'.repeat(60_000),
	])
		expect(replyText(`Yes.\n\n${text}`, replyLines)).toMatch(/^Yes\./)
})
