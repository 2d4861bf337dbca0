import type { Shape } from '../../../shape.ts'
import type { matching as source } from '../../en/settings/matching.ts'

export const matching: Shape<typeof source> = {
	title: 'إعدادات المواءمة',
	lead: 'ما تُرتَّب به الاحتياجات والبرامج وكيف تُقسَّم الأماكن الشحيحة. ويسري التغيير من الآن ويُسجَّل، وتحتفظ التقييمات والتوزيعات السابقة بما حُسبت به.',
	fit: 'الأوزان: مدى ملاءمة برنامج لاحتياج',
	priority: 'الأوزان: أي احتياج يأتي أولا',
	shares: 'الحدود والحصص',
	weightsHint: 'أعداد صحيحة من صفر فأكثر، ولا يهم منها إلا حصتها من المجموع.',
	sum: 'المجموع: {sum, number}',
	shipped: 'القيمة الافتراضية: {value}',
	changed: 'معدَّل',
	anchors: 'معنى كل نقطة',
	weight: '{name}: {value, number}',
	saved: 'لا يتغير شيء مما قُيِّم أو وُزِّع من قبل.',
	names: {
		fit: 'أوزان تقييم الملاءمة',
		priority: 'أوزان تقييم الأولوية',
		gap: 'الفرق الذي يقيّم عنده موظف ثالث',
		womenTarget: 'نسبة النساء التي تهدف إليها الدورات',
		reserveShare: 'الحصة المحجوزة لأقل البلدان نموا والبلدان غير الساحلية والدول الجزرية الصغيرة',
		stateCap: 'أكبر حصة من برنامج لدولة واحدة',
		subregionShare: 'أكبر حصة من برنامج لمنطقة دون إقليمية واحدة',
		offersPerState: 'عدد العروض من نوع واحد لدى الدولة في وقت واحد',
		releaseDays: 'إتاحة الحصة المحجوزة غير المستخدمة قبل آخر يوم للبرنامج',
		seconds: 'الوقت المتاح للحساب',
	},
	units: {
		points:
			'{value, plural, =0 {لا نقاط من 100} one {نقطة واحدة من 100} two {نقطتان من 100} few {# نقاط من 100} many {# نقطة من 100} other {# نقطة من 100}}',
		percent: '{value, number} في المائة',
		offers:
			'{value, plural, =0 {لا عروض} one {عرض واحد} two {عرضان} few {# عروض} many {# عرضا} other {# عرض}}',
		days: '{value, plural, =0 {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يوما} other {# يوم}}',
		seconds:
			'{value, plural, =0 {لا ثوان} one {ثانية واحدة} two {ثانيتان} few {# ثوان} many {# ثانية} other {# ثانية}}',
	},
}
