import { redirect } from '@remix-run/node'
import { offerRegistration } from '#app/domain/accounts/sign-in/offer-passkey.server.ts'
import { signedInAnswer } from '#app/platform/http/signed-in.server.ts'

export const loader = () => redirect('/account/factors')

/** The options for making a passkey, for a script of the page. */
export const action = signedInAnswer(({ actor }) => offerRegistration(actor))
