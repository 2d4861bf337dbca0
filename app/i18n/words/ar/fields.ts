import type { Shape } from '#app/i18n/shape.ts'
import type { fields as english } from '#app/i18n/words/en/fields.ts'

export const fields: Shape<typeof english> = {
	help: 'مساعدة',
	helpFor: 'مساعدة: {label}',
	example: 'على سبيل المثال: {example}',
	charactersLeft:
		'{left, plural, zero {لم يبق أي حرف} one {بقي حرف واحد} two {بقي حرفان} few {بقيت # أحرف} many {بقي # حرفاً} other {بقي # حرف}}',
	charactersOver:
		'{over, plural, zero {لا زيادة في الأحرف} one {حرف واحد زائد} two {حرفان زائدان} few {# أحرف زائدة} many {# حرفاً زائداً} other {# حرف زائد}}',
	nthChoice: '{number, selectordinal, other {الخيار رقم #}}',
	onlyIf: 'يُملأ فقط إذا كانت إحدى الإجابات أعلاه تقتضي ذلك.',
	noOtherNeeds: 'لا يوجد بعد احتياج آخر يمكن اختياره.',
	minutesLeft:
		'{minutes, plural, zero {لم يبق عمل في هذا القسم} one {بقيت دقيقة عمل واحدة تقريباً في هذا القسم} two {بقيت دقيقتا عمل تقريباً في هذا القسم} few {بقيت # دقائق عمل تقريباً في هذا القسم} many {بقيت # دقيقة عمل تقريباً في هذا القسم} other {بقيت # دقيقة عمل تقريباً في هذا القسم}}',
	complete: 'قُدِّمت هنا جميع الإجابات المطلوبة.',
	glossary: {
		open: 'مسرد المصطلحات (يُفتح في علامة تبويب جديدة)',
		title: 'مسرد المصطلحات',
		lead: 'معاني المصطلحات الواردة في الاستمارة.',
	},
}
