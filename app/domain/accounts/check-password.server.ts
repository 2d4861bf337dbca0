import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '#app/platform/env.server.ts'
import { commonPasswords } from './common-passwords.server.ts'

/** Words of this product in its six languages: whoever guesses begins with them. */
const productWords = `
	technical assistance request requests smuggling migrants migrant unodc vienna united nations training equipment
	programme program drugs crime password welcome letmein
	assistance technique demande demandes trafic migrants formation équipement nations unies motdepasse
	asistencia técnica tecnica solicitud solicitudes tráfico trafico migrantes capacitación contraseña naciones unidas
	техническая помощь запрос запросы незаконный ввоз мигрантов мигранты оборудование обучение пароль юнодк
	المساعدة التقنية طلب طلبات تهريب المهاجرين التدريب المعدات كلمة المرور الأمم المتحدة
	技术援助 请求 偷运移民 培训 设备 密码 联合国
`
	.trim()
	.split(/\s+/)

/** Left over when the words are taken out, it has to stand by itself. */
const ENOUGH = 8
const SHORTEST_WORD = 3

const plain = (text: string) => text.normalize('NFKC').toLowerCase()
const wordsOf = (text: string) =>
	plain(text)
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => [...word].length >= SHORTEST_WORD)

/** What is left of a password without these words, counted in letters and digits. */
function leftWithout(password: string, words: readonly string[]) {
	const longestFirst = [...new Set(words.map(plain))].sort((one, other) => other.length - one.length)
	const left = longestFirst.reduce((rest, word) => rest.replaceAll(word, ' '), password)
	return { isTouched: left !== password, length: [...left.replace(/[^\p{L}\p{N}]/gu, '')].length }
}

const isMadeOf = (password: string, words: readonly string[]) => {
	const { isTouched, length } = leftWithout(password, words)
	return isTouched && length < ENOUGH
}

/** `abcabcabcabc`: a few characters again and again. */
const isRepeated = (password: string) => /^(.{1,4}?)\1+$/su.test(password)

/** Why a password that is long enough would still be guessed early; null when nothing speaks against it. */
export function weaknessOf(password: string, { name, email }: { name: string; email: string }) {
	const typed = plain(password)
	if (commonPasswords().has(typed) || isRepeated(typed)) return 'commonPassword'
	const own = [plain(email), ...wordsOf(email), ...wordsOf(name)]
	if (isMadeOf(typed, own)) return 'ownNamePassword'
	const site = [...productWords, ...wordsOf(env.OPERATOR_NAME), ...wordsOf(new URL(env.APP_URL).hostname)]
	return isMadeOf(typed, [...own, ...site]) ? 'siteWordPassword' : null
}

/** Refuses a new password that would be guessed early, at its field. */
export function checkPassword(password: string, owner: { name: string; email: string }): void {
	const weakness = weaknessOf(password, owner)
	if (weakness) throw new DomainError('invalid', 'invalid', { password: weakness })
}
