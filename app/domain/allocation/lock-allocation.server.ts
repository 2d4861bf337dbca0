import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { AllocationRun, Prisma } from '#prisma/generated/client.ts'
import type { AllocationStatus } from '#prisma/generated/enums.ts'

type Held = {
	revision: number
	/** The statuses that are allowed. */
	status: AllocationStatus | AllocationStatus[]
	data?: Prisma.AllocationRunUpdateManyMutationInput
}

/** Locks a run for a change, in the revision that was shown; refused if another person was faster. */
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
