import type { Shape } from '#app/i18n/shape.ts'
import type { advisory as english } from '#app/i18n/words/en/help/advisory.ts'

export const advisory: Shape<typeof english> = {
	quantity: {
		text: 'تُحسب أيام عمل خبير واحد، في الموقع وعن بُعد. فعمل خبيرين لمدة عشرة أيام يساوي 20 يوماً من أيام عمل الخبراء.',
		example: '30',
	},
	minimumQuantity: {
		text: 'أقل عدد من الأيام يظل نافعاً. فيمكن عندئذ لبرنامج قدرته أقل أن يعرض جزءاً.',
		example: '10',
	},
	languages: {
		text: 'اللغات التي يستطيع موظفوكم أن يعملوا بها مع الخبير.',
		example: 'الإسبانية والإنكليزية',
	},
	counterpart: {
		text: 'تحتاج المشورة إلى من يعمل مع الخبير ويواصل العمل بعده. تُذكر وظيفة أو وحدة.',
		example: 'وحدة صياغة التشريعات، وزارة العدل',
	},
}
