import * as z from 'zod'

const SHORTEST = 8
const LONGEST = 256

/** No address contains a zero byte, and the database cannot store one. */
const email = z
	.string({ error: 'required' })
	.trim()
	.min(1, 'required')
	.max(254, 'tooLong')
	.refine((text) => !text.includes('\0'), 'badEmail')
/** Required, without a check of its form. */
const typedBefore = z.string({ error: 'required' }).min(1, 'required').max(LONGEST, 'tooLong')

/** Sign-in form. */
export const signInForm = z.object({ email, password: typedBefore })

/** A new password, typed twice: only its length is checked. Spaces count: a password is stored as typed. */
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

/** A first or a reset password. */
export const newPassword = z.object(chosen).refine(isRepeated, notRepeated)

/** A new password of a signed-in person, with the present one. */
export const passwordChange = z.object({ present: typedBefore, ...chosen }).refine(isRepeated, notRepeated)

/** Request to reset a password. */
export const forgottenForm = z.object({ email })

/** A new e-mail address; `anyway` confirms one of a public provider. */
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

/** Whether anyone can have an address at this provider, so that it says nothing about its owner. */
const isFreeMail = (address: string) =>
	freeMail.has(address.slice(address.lastIndexOf('@') + 1).toLowerCase())
