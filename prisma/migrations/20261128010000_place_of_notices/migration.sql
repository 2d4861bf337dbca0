-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "delivery_id" TEXT,
ADD COLUMN     "need_id" TEXT;

-- What a notice is about was said by the address it led to; of the address the columns take what is there.
alter table notice no force row level security;
alter table need no force row level security;
alter table delivery no force row level security;
update notice set delivery_id = delivery.id, need_id = delivery.need_id from delivery
	where delivery.id = substring(facts->>'path' from '^/deliveries/([\w.-]+)');
update notice set need_id = need.id from need
	where notice.request_id = need.request_id and need.id = substring(facts->>'path' from '(?:/needs/|[?&]need=)([\w.-]+)');
alter table notice force row level security;
alter table need force row level security;
alter table delivery force row level security;

-- CreateIndex
CREATE INDEX "notice_need_id_idx" ON "notice"("need_id");

-- CreateIndex
CREATE INDEX "notice_delivery_id_idx" ON "notice"("delivery_id");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE SET NULL ON UPDATE CASCADE;
