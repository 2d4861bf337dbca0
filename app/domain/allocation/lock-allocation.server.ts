import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { AllocationRun, Prisma } from '#prisma/generated/client.ts'
import type { AllocationStatus } from '#prisma/generated/enums.ts'

type Held = {
	revision: number
	/** In which it must be. */
	status: AllocationStatus | AllocationStatus[]
	data?: Prisma.AllocationRunUpdateManyMutationInput
}

/** Takes a run for a change, as it was shown; who is slower than somebody else is told so. */
export async function lockAllocation(
	tx: Tx,
	id: string,
	{ revision, status, data = {} }: Held,
): Promise<AllocationRun> {
	const run = await tx.allocationRun.findUnique({ where: { id } })
	if (!run) throw new DomainError('not-found')
	const { count } = await tx.allocationRun.updateMany({
		where: { id, revision, status: { in: [status].flat() } },
		data: { ...data, revision: { increment: 1 } },
	})
	if (count === 0) throw new DomainError('conflict')
	return run
}
