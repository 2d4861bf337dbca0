import type { Shape } from '#app/i18n/shape.ts'
import type { draft as english } from '#app/i18n/words/en/draft.ts'
import { about } from './draft/about.ts'
import { advisory } from './draft/advisory.ts'
import { equipment } from './draft/equipment.ts'
import { institution } from './draft/institution.ts'
import { need } from './draft/need.ts'
import { rights } from './draft/rights.ts'
import { situation } from './draft/situation.ts'
import { drafts, tasks } from './draft/tasks.ts'
import { training } from './draft/training.ts'
import { writing } from './draft/writing.ts'

export const draft: Shape<typeof english> = {
	new: {
		title: 'طلب جديد',
		lead: 'يرجى تسمية الطلب واختيار لغته. ويمكن تغييرهما حتى إرسال الطلب.',
		create: 'بدء المسودة',
	},
	notAFiling: {
		title: 'هذه مسودة وليست طلباً مقدَّماً',
		body: 'لا يراها أحد خارج دولتكم. ولا تصل إلى المكتب إلا بعد أن تؤيِّدها جهة التنسيق لديكم.',
	},
	remove: {
		title: 'هل تريدون حذف هذا الاحتياج؟',
		body: 'يخرج الاحتياج {rank}، {title}، من الطلب مع كل ما كُتب له. ويمكنكم التراجع عن ذلك ما دام الطلب مسودة.',
		confirm: 'حذف الاحتياج',
		keep: 'الإبقاء عليه',
	},
	sections: {
		about: 'العنوان واللغة والموافقة',
		institution: 'المؤسسة الرائدة وجهات الاتصال',
		situation: 'الوضع',
		rights: 'حقوق الإنسان والاستدامة',
		need: 'الاحتياج',
		training: 'التدريب',
		equipment: 'المعدات',
		advisory: 'المشورة',
	},
	leads: {
		about: 'اسم الطلب ومن يجوز له الاطلاع عليه وما دعا إليه.',
		institution: 'شخصان مختلفان يمكن للمكتب الاتصال بهما بشأن هذا الطلب، وسائر المؤسسات المشاركة.',
		situation: 'تُستخدم المصادر المفتوحة وحدها: لا معلومات استخبارية عملياتية ولا بيانات عن حالات شخصية.',
		rights: 'الضمانات في المؤسسة التي قد تتلقى المساعدة، وكيفية الحفاظ على النتائج.',
		need: 'من لا يستطيع أن يفعل ماذا اليوم، وما الذي ينبغي أن يتغير، ومتى.',
		training: 'ما ينبغي تعلُّمه، ومن يتعلَّمه، وكيف، وبأي لغة.',
		equipment: 'المطلوب بنداً بنداً، وكيفية إيوائه وصيانته واستخدامه.',
		advisory: 'مقدار المشورة المطلوبة ومن سيعمل مع الخبير.',
	},
	tasks,
	drafts,
	...writing,
	about,
	institution,
	situation,
	rights,
	need,
	training,
	equipment,
	advisory,
}
