import { expect, test } from 'vitest'
import { replyText } from '#app/domain/mail/inbound/reply-text.ts'
import { replyLine, replyLines } from '#emails/reply-line.ts'

test.each([
	['en', 'Yes.\n\nOn Thu, 26 Nov 2026 at 10:00, Desk <\nreplies@ta.example> wrote:\n\n> '],
	['fr', 'Oui, en mai.\nLe jeu. 26 nov. 2026 à 10:00, Desk <d@ta.example> a écrit :\n\n> '],
	[
		'es',
		'Sí.\n\n________________________________\nDe: Desk <d@ta.example>\nEnviado: jueves\nPara: yo\nAsunto: x\n\n',
	],
	['ru', 'Да.\n\nчт, 26 нояб. 2026 г. в 10:00, Desk <d@ta.example> пишет:\n> '],
	['ar', 'نعم.\n\nفي الخميس، 26 نوفمبر 2026 كتب المكتب <d@ta.example>:\n\n> '],
	['zh', '可以。\n\n在 2026年11月26日 10:00，Desk <d@ta.example> 写道：\n\n> '],
] as const)('above the line in %s stands the answer', (language, text) => {
	const line = replyLine(language)
	expect(replyText(`${text}${line}\n> more`, replyLines)).toBe(text.split('\n')[0])
	const broken = line.replace(/ (?=\S+ ##$)/, '\n> ')
	expect(replyText(`${text}${broken}\n> more`, replyLines)).toBe(text.split('\n')[0])
})

test('an answer below what is quoted is found, a line that divides is no signature, and no token is shown', () => {
	const below = `On 26 Nov Desk <d@ta.example> wrote:\n> ${replyLine('en')}\n> Dear\n\nBelow.`
	expect(replyText(below, replyLines)).toBe('Below.')
	expect(replyText('One\n---\nTwo\n\nBest regards,\nA. Name', replyLines)).toBe('One\n---\nTwo')
	expect(replyText(`Sent to replies+r-${'a2'.repeat(21)}@ta.example`, replyLines)).toBe(
		'Sent to replies@ta.example',
	)
})
