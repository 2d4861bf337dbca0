import { numberIn } from './indicator-progress.ts'

/** Per cent as a unit, alone or of something, in six languages: a share, which lies between 0 and 100. */
const share =
	/^([%٪]|per\s?cent|percentage|pour\s?cent(age)?|por\s?ciento|porcentaje|процент(ы|а|ов)?|доля|(في|ب)\s?ال?(مائة|مئة)|النسبة المئوية|百分比|百分率)(\s+(of|de|des|du|del|de\s+los|от|من)(\s|$)|\s*$|的)/iu

/** A unit in which a change is stated, which may also be a decrease. */
const change =
	/change|increase|decrease|difference|growth|variation|évolution|hausse|baisse|variación|cambio|aumento|измен|рост|прирост|تغي|زيادة|انخفاض|变化|增|降/iu

/** Why a value cannot be one of an indicator with this unit; null where it can, or is no number. */
export function rangeFault(value: string, unit: string): 'belowZero' | 'abovePercent' | null {
	const number = numberIn(value)
	if (number === null || change.test(unit)) return null
	if (number < 0) return 'belowZero'
	return number > 100 && (share.test(unit.trim()) || value.includes('%')) ? 'abovePercent' : null
}
