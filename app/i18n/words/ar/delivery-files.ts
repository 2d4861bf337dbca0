import type { Shape } from '#app/i18n/shape.ts'
import type { deliveryFiles as english } from '#app/i18n/words/en/delivery-files.ts'

export const deliveryFiles: Shape<typeof english> = {
	title: 'ملفات التنفيذ',
	delivery: 'التنفيذ',
	scanned: 'يُفحص كل ملف بحثاً عن الفيروسات قبل أن يتمكن أي شخص آخر من فتحه.',
	notScanned: 'يُتحقق هنا من نوع الملفات وبنيتها، لكنها لا تُفحص بحثاً عن الفيروسات.',
	none: 'لم يُضف أي ملف بعد',
	add: 'إضافة ملفات',
	purpose: 'ما تُظهره الملفات',
	file: 'الملفات',
	fileHint:
		'PDF أو Word (DOCX) أو Excel (XLSX) أو PNG أو JPEG، بحد أقصى 10 ميغابايت لكل منها. وتُحذف من الصور بيانات مكان التقاطها وزمانه والجهاز المستخدم.',
	send: 'إضافة',
	link: 'الملفات',
	tooMany: 'يوجد بالفعل عشرون ملفاً من هذا النوع.',
	notTaken: 'لا يمكن قبول هذا الملف.',
	waiting: 'في انتظار فحص الفيروسات',
	refused: 'رُفض: عُثر على فيروس',
	sizeOf: '{kilobytes, number} كيلوبايت',
	purposes: {
		photo: 'صورة',
		customsPaper: 'وثيقة جمركية',
		shippingDocument: 'وثيقة شحن',
		draft: 'مسودة',
	},
}
