import * as z from 'zod'

const SHORTEST = 8
const LONGEST = 256

/** No address holds a zero byte, nor could the database. */
const email = z
	.string({ error: 'required' })
	.trim()
	.min(1, 'required')
	.max(254, 'tooLong')
	.refine((text) => !text.includes('\0'), 'badEmail')
/** Nothing is said of its form, only that it is there. */
const typedBefore = z.string({ error: 'required' }).min(1, 'required').max(LONGEST, 'tooLong')

/** What is typed to sign in. */
export const signInForm = z.object({ email, password: typedBefore })

/** A new password, typed twice: length and nothing else. Blanks count: a password is kept as it was typed. */
const chosen = {
	password: z
		.string({ error: 'required' })
		.min(1, 'required')
		.refine((text) => text === '' || [...text].length >= SHORTEST, 'tooShort')
		.max(LONGEST, 'tooLong'),
	repeated: z.string({ error: 'required' }).min(1, 'required'),
}
const isRepeated = ({ password, repeated }: { password: string; repeated: string }) => password === repeated
const notRepeated = { message: 'notTheSame', path: ['repeated'] }

/** What whoever has none yet, or has forgotten it, chooses. */
export const newPassword = z.object(chosen).refine(isRepeated, notRepeated)

/** The same for whoever is signed in, with the present one. */
export const passwordChange = z.object({ present: typedBefore, ...chosen }).refine(isRepeated, notRepeated)

/** For which address a password was forgotten. */
export const forgottenForm = z.object({ email })

/** Another e-mail address; `anyway` for one of a provider that is open to everybody. */
export const addressChange = z
	.object({
		email: email.pipe(z.email('badEmail')),
		present: typedBefore,
		anyway: z.literal('on').optional(),
	})
	.refine(({ email, anyway }) => anyway || !isFreeMail(email), { message: 'freeMail', path: ['anyway'] })

const freeMail: ReadonlySet<string> = new Set(
	`
		gmail.com googlemail.com yahoo.com yahoo.fr yahoo.es yahoo.co.uk ymail.com outlook.com hotmail.com hotmail.fr
		hotmail.es live.com live.fr msn.com icloud.com me.com mac.com aol.com gmx.com gmx.net gmx.de gmx.at web.de mail.ru
		inbox.ru bk.ru list.ru internet.ru yandex.ru yandex.com ya.ru rambler.ru qq.com 163.com 126.com foxmail.com
		sina.com sohu.com yeah.net aliyun.com proton.me protonmail.com pm.me tutanota.com tuta.io zoho.com mail.com
		hushmail.com fastmail.com rediffmail.com maktoob.com laposte.net orange.fr free.fr wanadoo.fr ukr.net abv.bg
	`
		.trim()
		.split(/\s+/),
)

/** Whether anybody may have an address there, so that it says nothing of who writes. */
const isFreeMail = (address: string) =>
	freeMail.has(address.slice(address.lastIndexOf('@') + 1).toLowerCase())
