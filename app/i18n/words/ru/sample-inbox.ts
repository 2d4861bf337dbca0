import type { Shape } from '../../shape.ts'
import type { sampleInbox as source } from '../en/sample-inbox.ts'

export const sampleInbox: Shape<typeof source> = {
	title: 'Учебный почтовый ящик',
	lead: 'Электронные письма учебного мира. Они хранятся здесь и никому не отправляются.',
	caption: 'Электронные письма, начиная с последнего',
	filter: 'Получатель',
	everybody: 'Все получатели',
	show: 'Показать',
	option: '{address} ({count})',
	recipient: 'Кому',
	subject: 'Тема',
	language: 'Язык',
	status: 'Статус',
	date: 'Дата',
	none: {
		title: 'Ни одного письма еще не составлено',
		body: 'Сделайте шаг по какому-либо запросу: причастные лица узнают об этом из электронного письма.',
	},
	attachments: 'Вложения',
	text: 'Текст',
	html: 'Как его показывает почтовая программа',
	openHtml: 'Открыть письмо отдельно',
	headers: 'Заголовки',
	openSource: 'Сообщение целиком, как оно было бы отправлено',
	download: 'Скачать файлом (.eml)',
	calendar: 'Запись для календаря получателя',
	unsent: '{subject} (не составлено)',
	noSource: 'Это сообщение не удается подготовить к отправке: {reason}',
	nothing: 'Подходящих писем нет',
}
