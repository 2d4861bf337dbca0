import { getReceipt } from '#app/domain/submissions/receipt.server.ts'
import { aRequest } from './builders.ts'
import { ghana } from './people.ts'

/** Creates a received submission, with the receipt that its drafter has. */
export async function aReceipt() {
	const requestId = await aRequest({ status: 'submitted', needs: ['training', 'equipment'] })
	return { requestId, ...(await getReceipt(ghana.drafter, requestId)) }
}
