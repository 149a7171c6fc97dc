-- An institution finds what is its own, however much else there is: one small index for each fact that
-- says whose it is.
create index own_documents on events ((data #>> '{institution}')) where type = 'DocumentTaken';
create index own_enquiries on events ((data #>> '{asker}')) where type = 'EnquiryAsked';
create index own_bids_elsewhere on events ((data #>> '{content,bidder}'))
  where type = 'BidOpenedElsewhere';
