import type { Shape } from '../../shape.ts'
import type { mailTemplates as source } from '../en/mail-templates.ts'

export const mailTemplates: Shape<typeof source> = {
	title: 'Шаблоны писем',
	lead: 'Все письма, которые может отправить этот сайт, на шести языках, каждое с примером. Отсюда ничего не отправляется.',
	search: 'Название или тема',
	none: {
		title: 'Такого шаблона нет',
		body: 'Ни одно название и ни одна тема не содержат этого текста. Попробуйте более короткое слово.',
	},
	subject: 'Тема',
	name: 'Название',
	kind: 'Вид',
	language: 'Язык примера',
	direction: 'Направление письма',
	ltr: 'Слева направо',
	rtl: 'Справа налево',
	example: 'Пример с вымышленными данными.',
	html: 'Как показывает почтовая программа',
	openHtml: 'Открыть письмо отдельно',
	text: 'Текстовая часть',
}
