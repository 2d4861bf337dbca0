import { getReceipt } from '#app/domain/submissions/receipt.server.ts'
import { aRequest } from './builders.ts'
import { ghana } from './people.ts'

/** A filing that has been received, with its receipt as its drafter has it. */
export async function aReceipt() {
	const requestId = await aRequest({ status: 'submitted', needs: ['training', 'equipment'] })
	return { requestId, ...(await getReceipt(ghana.drafter, requestId)) }
}
