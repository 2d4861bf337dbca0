import { redirect } from '@remix-run/node'
import { openNotification } from '#app/domain/notifications/list-notifications.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { localPath } from '#app/platform/http/local-path.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'

/** Leads to what a notification is about, and marks it as read. */
export const loader = signedInLoader(async ({ actor, params }) => {
	const path = await openNotification(actor, idFrom(params.noticeId))
	throw redirect(localPath(path))
})

/** Never drawn: with it, a notification that is not there has an error page instead of plain data. */
export default function NotificationRoute() {
	return null
}
