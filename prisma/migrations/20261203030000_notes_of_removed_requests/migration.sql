-- The remarks on a copied section quote the earlier request. When the content of that one is removed, so are the quotes.
grant update (notes) on copied_section to app_user;
create policy change on copied_section for update to app_user using ((select app_system())) with check ((select app_system()));
