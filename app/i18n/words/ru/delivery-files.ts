import type { Shape } from '#app/i18n/shape.ts'
import type { deliveryFiles as english } from '#app/i18n/words/en/delivery-files.ts'

export const deliveryFiles: Shape<typeof english> = {
	title: 'Файлы поставки',
	delivery: 'Поставка',
	scanned: 'Каждый файл проверяется на вирусы, прежде чем его сможет открыть кто-либо другой.',
	notScanned: 'Проверяются тип и структура файлов, но проверка на вирусы здесь не проводится.',
	none: 'Файлов пока нет',
	add: 'Добавить файлы',
	purpose: 'Что показывают файлы',
	file: 'Файлы',
	fileHint:
		'PDF, Word (DOCX), Excel (XLSX), PNG или JPEG, не более 10 МБ каждый. Из фотографий удаляются сведения о том, где, когда и чем они сделаны.',
	send: 'Добавить',
	link: 'Файлы',
	tooMany: 'Таких файлов уже двадцать.',
	notTaken: 'Этот файл не может быть принят.',
	waiting: 'ожидает проверки на вирусы',
	refused: 'отклонен: найден вирус',
	sizeOf: '{kilobytes, number} кБ',
	purposes: {
		photo: 'Фотография',
		customsPaper: 'Таможенный документ',
		shippingDocument: 'Отгрузочный документ',
		draft: 'Проект',
	},
}
